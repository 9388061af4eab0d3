package org.quittance.portal.debtor;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quittance.casefile.CaseOverview;
import org.quittance.evidence.OwnDataService;
import org.quittance.platform.Wording;
import org.quittance.portal.shared.Download;
import org.quittance.portal.shared.Language;
import org.quittance.portal.shared.Redirect;

/** Hands out everything held about the debtor of this visit. Asks for a code first. */
@WebServlet("/debtor/my-data.zip")
public class OwnDataDoor extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient DebtorSession visit;
  @Inject private transient OwnDataService ownData;
  @Inject private transient Language language;

  // Nothing is handed out, and nothing noted on the timeline, by following a link.
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Redirect.to(OwnDataPage.PATH, request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (visit.level() != DebtorSession.Level.LINK_AND_CODE) {
      Redirect.to(OwnDataPage.CODE_FIRST, request, response);
      return;
    }
    CaseOverview file = ownData.open(visit.caseFileId());
    Download.announce(
        response,
        Wording.text(Wording.LABELS, "myData.fileName", language.getLocale(), file.reference()),
        "application/zip");
    ownData.write(file, language.getLocale(), response.getOutputStream());
  }
}
