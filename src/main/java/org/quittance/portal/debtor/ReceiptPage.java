package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quittance.payment.ReceiptService;
import org.quittance.payment.ReceiptSummary;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/** One receipt, to read and to print. */
@Named
@RequestScoped
public class ReceiptPage {

  @Inject private Visit visit;
  @Inject private ReceiptService receipts;
  @Inject private HttpServletRequest request;
  private ReceiptSummary receipt;

  /** Finds the receipt, or answers that there is none; changes nothing. */
  public void prepare() throws IOException {
    try {
      receipt = receipts.find(visit.caseFileId(), Ids.parse(request.getParameter("id")));
    } catch (Refusal | IllegalArgumentException | NullPointerException unknown) {
      FacesContext context = FacesContext.getCurrentInstance();
      context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
      context.responseComplete();
    }
  }

  public ReceiptSummary getReceipt() {
    return receipt;
  }
}
