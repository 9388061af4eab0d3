package org.quittance.portal.debtor;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.quittance.notification.ReceiptDeliveryService;
import org.quittance.notification.ReceiptFile;
import org.quittance.portal.shared.Download;
import org.quittance.refusal.Refusal;

/** A receipt of the visitor's own file, as PDF: {@code /debtor/receipts/<id>.pdf}. */
@WebServlet("/debtor/receipts/*")
public class ReceiptDownload extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient DebtorSession visit;
  @Inject private transient ReceiptDeliveryService receipts;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ReceiptFile> found = Download.id(request, ".pdf").flatMap(this::find);
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    ReceiptFile file = found.get();
    Download.announce(response, file.name(), "application/pdf", file.content().length);
    response.getOutputStream().write(file.content());
  }

  private Optional<ReceiptFile> find(long receiptId) {
    try {
      return Optional.of(receipts.fileOf(visit.caseFileId(), receiptId));
    } catch (Refusal unknown) {
      return Optional.empty();
    }
  }
}
