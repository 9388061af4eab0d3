package org.quittance.portal.debtor;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quittance.delegation.DelegateEntryService;
import org.quittance.document.DocumentService;
import org.quittance.document.DocumentSummary;
import org.quittance.notification.ReceiptDeliveryService;
import org.quittance.notification.ReceiptFile;
import org.quittance.platform.Ids;
import org.quittance.portal.shared.Download;
import org.quittance.portal.shared.Redirect;
import org.quittance.refusal.Refusal;

/**
 * Hands out the files of this visit's case: receipts as they are printed, and what proves a claim.
 * The latter ask for a code first, because they tell more than the balance does. Files are saved,
 * never shown inside the portal, so that no file can act in its name.
 */
@WebServlet({"/debtor/receipt-file", "/debtor/document"})
public class FileDoor extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient DebtorSession visit;
  @Inject private transient ReceiptDeliveryService receipts;
  @Inject private transient DocumentService documents;
  @Inject private transient DelegateEntryService delegates;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      long id = Ids.parse(request.getParameter("id"));
      boolean document = request.getServletPath().endsWith("/document");
      if (document && visit.level() != DebtorSession.Level.LINK_AND_CODE) {
        String here = request.getServletPath() + "?id=" + Ids.text(id);
        Redirect.to(CodePage.addressBefore(here), request, response);
      } else if (document) {
        DocumentSummary found = documents.open(visit.caseFileId(), id);
        if (!isShown(found, visit.isDelegated())) {
          response.sendError(HttpServletResponse.SC_NOT_FOUND);
          return;
        }
        note("DOCUMENT");
        Download.send(response, found, documents);
      } else {
        ReceiptFile file = receipts.fileOf(visit.caseFileId(), id);
        note("RECEIPT");
        Download.send(response, file.name(), "application/pdf", file.content());
      }
    } catch (Refusal | IllegalArgumentException | NullPointerException unknown) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /**
   * Delegates are shown what proves a claim. What was put forward for the case as a whole may be
   * the debtor's own evidence, which they gave to nobody but us.
   */
  static boolean isShown(DocumentSummary document, boolean delegated) {
    return !delegated || document.claimId() != null;
  }

  // The debtor sees what somebody who helps them has taken along.
  private void note(String what) {
    if (visit.isDelegated()) {
      delegates.tookFile(what);
    }
  }
}
