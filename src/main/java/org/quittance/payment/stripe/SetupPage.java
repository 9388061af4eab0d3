package org.quittance.payment.stripe;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.PaymentMethodType;
import com.stripe.param.checkout.SessionCreateParams.SetupIntentData;
import org.quittance.payment.SetupRequest;
import org.quittance.platform.Ids;

/**
 * A page on which a means of payment is kept, as Stripe is asked for it. Equal requests make equal
 * parameters, because Stripe refuses a known key with other ones.
 */
final class SetupPage {

  private SetupPage() {}

  static SessionCreateParams of(SetupRequest request) {
    String setup = Ids.text(request.setupId());
    return SessionCreateParams.builder()
        .setMode(SessionCreateParams.Mode.SETUP)
        .addPaymentMethodType(PaymentMethodType.CARD)
        .addPaymentMethodType(PaymentMethodType.SEPA_DEBIT)
        // Without a customer a means cannot be charged a second time. Each means has its own, so
        // that letting go of one touches no other.
        .setCustomerCreation(SessionCreateParams.CustomerCreation.ALWAYS)
        .setClientReferenceId(setup)
        .putMetadata(CheckoutPage.ATTEMPT, setup)
        // A session's metadata does not reach the setup it makes.
        .setSetupIntentData(
            SetupIntentData.builder().putMetadata(CheckoutPage.ATTEMPT, setup).build())
        .setLocale(CheckoutPage.locale(request.language()))
        .setExpiresAt(request.expiresAt().getEpochSecond())
        .setSuccessUrl(request.returnUrl())
        .setCancelUrl(request.returnUrl())
        .build();
  }
}
