package org.quittance.portal.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quittance.casefile.CaseOverview;
import org.quittance.evidence.EvidenceService;
import org.quittance.platform.Wording;
import org.quittance.portal.shared.Download;
import org.quittance.portal.shared.Language;
import org.quittance.refusal.Refusal;

/** Hands out the evidence file of a case; who took it stands on the timeline. */
@WebServlet({"/staff/evidence", "/creditor/evidence"})
public class EvidenceDoor extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient EvidenceService evidence;
  @Inject private transient Language language;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CaseOverview file;
    try {
      file = evidence.open(String.valueOf(request.getParameter("ref")));
    } catch (Refusal unknown) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Download.announce(
        response,
        Wording.text(
            Wording.LABELS, "desk.evidence.fileName", language.getLocale(), file.reference()),
        "application/zip");
    evidence.write(file, response.getOutputStream());
  }
}
