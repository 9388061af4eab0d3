package org.quittance.payment.stripe;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.param.checkout.SessionCreateParams.PaymentMethodType;
import java.util.List;
import java.util.Locale;
import org.quittance.payment.CheckoutRequest;
import org.quittance.platform.Ids;

/**
 * A payment page as Stripe is asked for it: one line, one sum, opaque ids. Equal requests make
 * equal parameters, because Stripe refuses a known key with other ones.
 */
final class CheckoutPage {

  /** Under this name the attempt's id is kept on session, payment and charge alike. */
  static final String ATTEMPT = "attempt";

  private CheckoutPage() {}

  static SessionCreateParams of(CheckoutRequest request) {
    String attempt = Ids.text(request.attemptId());
    // The same page in both cases: whether anything was paid is never read from an address.
    String returnUrl =
        request.wording().portalUrl() + "/debtor/pay-return.xhtml?attempt=" + attempt;
    return SessionCreateParams.builder()
        .setMode(SessionCreateParams.Mode.PAYMENT)
        .setSubmitType(SessionCreateParams.SubmitType.PAY)
        .addAllPaymentMethodType(List.of(PaymentMethodType.CARD, PaymentMethodType.SEPA_DEBIT))
        .addLineItem(line(request))
        .setClientReferenceId(attempt)
        .putMetadata(ATTEMPT, attempt)
        // A session's metadata does not reach the payment it makes.
        .setPaymentIntentData(payment(request, attempt))
        .setCustomerCreation(
            request.keepsMethod() ? SessionCreateParams.CustomerCreation.ALWAYS : null)
        .setLocale(locale(request.wording().language()))
        .setExpiresAt(request.expiresAt().getEpochSecond())
        .setSuccessUrl(returnUrl)
        .setCancelUrl(returnUrl)
        .build();
  }

  /** Our own id as an object carries it; null when it carries none, or another system's. */
  static Long ownId(String carried) {
    try {
      return Ids.parse(carried);
    } catch (IllegalArgumentException ofAnotherSystem) {
      return null;
    }
  }

  private static PaymentIntentData payment(CheckoutRequest request, String attempt) {
    PaymentIntentData.Builder payment = PaymentIntentData.builder().putMetadata(ATTEMPT, attempt);
    if (request.keepsMethod()) {
      payment.setSetupFutureUsage(PaymentIntentData.SetupFutureUsage.OFF_SESSION);
    }
    return payment.build();
  }

  private static LineItem line(CheckoutRequest request) {
    return LineItem.builder()
        .setQuantity(1L)
        .setPriceData(
            LineItem.PriceData.builder()
                .setCurrency(request.amount().currency().getCurrencyCode().toLowerCase(Locale.ROOT))
                .setUnitAmount(request.amount().minor())
                .setProductData(
                    LineItem.PriceData.ProductData.builder()
                        .setName(request.wording().label())
                        .build())
                .build())
        .build();
  }

  static SessionCreateParams.Locale locale(String language) {
    return "fr".equals(language) ? SessionCreateParams.Locale.FR : SessionCreateParams.Locale.EN;
  }
}
