package org.quittance.portal.verify;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.quittance.access.AccessRefusal;
import org.quittance.access.AttemptLimitService;
import org.quittance.access.Guarded;
import org.quittance.payment.ReceiptService;
import org.quittance.payment.VerifiedReceipt;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

/**
 * Checks a receipt by the code printed on it. Wrong codes are counted by address, so that codes
 * cannot be guessed.
 */
@Named
@RequestScoped
public class VerifyPage {

  private static final int LONGEST_CODE = 40;

  @Inject private ReceiptService receipts;
  @Inject private AttemptLimitService limits;
  @Inject private HttpServletRequest request;
  private boolean asked;
  private VerifiedReceipt receipt;

  /** Looks the code up; records nothing but a wrong try. */
  public void prepare() {
    String code = getCode();
    if (code == null) {
      return;
    }
    if (code.isBlank() || code.length() > LONGEST_CODE) {
      Feedback.problem("code", "verify.code");
      return;
    }
    String address = request.getRemoteAddr();
    Duration wait = limits.waitFor(Guarded.RECEIPT_CODE, address);
    if (!wait.isZero()) {
      Feedback.refused(Refusal.of(AccessRefusal.TOO_MANY_TRIES, wait.toSeconds()).at("/code"));
      return;
    }
    asked = true;
    receipt = receipts.verify(code).orElse(null);
    if (receipt == null) {
      limits.count(Guarded.RECEIPT_CODE, address);
    }
  }

  /** What was typed; null before anything was. */
  public String getCode() {
    return request.getParameter("code");
  }

  public boolean isAsked() {
    return asked;
  }

  /** Null when no receipt has this code. */
  public VerifiedReceipt getReceipt() {
    return receipt;
  }
}
