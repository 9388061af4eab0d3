package org.quittance.payment.stripe;

import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeError;
import org.quittance.payment.CheckoutState;
import org.quittance.payment.CheckoutState.Progress;

/** Reads a payment that was collected in its debtor's absence as the state of an attempt. */
final class CollectionReading {

  private static final String TRY_AGAIN_LATER = "try_again_later";
  private static final String DO_NOT_TRY_AGAIN = "do_not_try_again";
  private static final String AUTHENTICATION_REQUIRED = "authentication_required";

  private CollectionReading() {}

  static CheckoutState of(PaymentIntent intent) {
    Progress progress =
        switch (intent.getStatus()) {
          case "succeeded" -> Progress.PAID;
          case "processing" -> Progress.PROCESSING;
          // Whatever else it waits for, nobody is there to give it.
          default -> Progress.FAILED;
        };
    return new CheckoutState(
        null,
        null,
        intent.getId(),
        progress,
        progress == Progress.FAILED ? code(intent) : null,
        null,
        progress == Progress.PAID ? SessionReading.funds(intent, null) : null);
  }

  private static String code(PaymentIntent intent) {
    StripeError error = intent.getLastPaymentError();
    if (error == null) {
      return "requires_action".equals(intent.getStatus()) ? AUTHENTICATION_REQUIRED : null;
    }
    String code = error.getDeclineCode() == null ? error.getCode() : error.getDeclineCode();
    return advised(code, error.getAdviceCode());
  }

  // A bank that gives no reason may still say whether trying again makes sense.
  private static String advised(String code, String advice) {
    boolean vague = code == null || code.equals("generic_decline") || code.equals("do_not_honor");
    return vague && (TRY_AGAIN_LATER.equals(advice) || DO_NOT_TRY_AGAIN.equals(advice))
        ? advice
        : code;
  }
}
