package org.quittance.payment.stripe;

import com.stripe.param.PaymentIntentCreateParams;
import java.util.Locale;
import org.quittance.payment.AutopayRequest;
import org.quittance.payment.rules.SavedMethodKind;
import org.quittance.platform.Ids;

/**
 * A collection in the debtor's absence as Stripe is asked for it. Equal requests make equal
 * parameters, because Stripe refuses a known key with other ones.
 */
final class CollectionParams {

  private CollectionParams() {}

  static PaymentIntentCreateParams of(AutopayRequest request) {
    AutopayRequest.Means means = request.means();
    PaymentIntentCreateParams.Builder params =
        PaymentIntentCreateParams.builder()
            .setAmount(request.amount().minor())
            .setCurrency(request.amount().currency().getCurrencyCode().toLowerCase(Locale.ROOT))
            .setCustomer(means.customerId())
            .setPaymentMethod(means.methodId())
            .addPaymentMethodType(means.kind() == SavedMethodKind.CARD ? "card" : "sepa_debit")
            .setConfirm(true)
            .setOffSession(true)
            .setDescription(request.label())
            .putMetadata(CheckoutPage.ATTEMPT, Ids.text(request.attemptId()))
            .addExpand("latest_charge");
    if (means.mandateId() != null) {
      params.setMandate(means.mandateId());
    }
    return params.build();
  }
}
