package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quittance.payment.AttemptSummary;
import org.quittance.payment.CheckoutService;
import org.quittance.payment.rules.AttemptStatus;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * What became of a payment, told as it is known: the address is never believed, the provider is
 * asked.
 */
@Named
@RequestScoped
public class PayReturnPage {

  @Inject private Visit visit;
  @Inject private CheckoutService checkout;
  @Inject private HttpServletRequest request;
  private AttemptSummary attempt;

  /** Asks how the attempt stands; money that arrived meanwhile is booked by the service. */
  public void prepare() throws IOException {
    try {
      long id = Ids.parse(request.getParameter("attempt"));
      attempt = checkout.statusOf(id, visit.caseFileId());
    } catch (Refusal | IllegalArgumentException | NullPointerException unknown) {
      FacesContext context = FacesContext.getCurrentInstance();
      context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
      context.responseComplete();
    }
  }

  public AttemptSummary getAttempt() {
    return attempt;
  }

  /** The part of the page to show: {@code DebtorView}'s name, or a debit that takes days. */
  public String getPart() {
    return attempt.status() == AttemptStatus.PROCESSING ? "DEBIT" : attempt.view().name();
  }

  /** The name of the receipt in an address; null while there is none. */
  public String getReceipt() {
    return attempt.receiptId() == null ? null : Ids.text(attempt.receiptId());
  }
}
