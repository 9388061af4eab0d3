package org.quittance.payment.stripe;

import com.stripe.model.Mandate;
import com.stripe.model.PaymentMethod;
import java.time.YearMonth;
import org.quittance.payment.ProviderMethod;
import org.quittance.payment.rules.SavedMethodKind;

/** Reads a means of payment as Stripe keeps it. */
final class MethodReading {

  private static final String SEPA_DEBIT = "sepa_debit";

  private MethodReading() {}

  /**
   * @param mandate null for a card
   */
  static ProviderMethod of(PaymentMethod method, Mandate mandate) {
    if (SEPA_DEBIT.equals(method.getType())) {
      return new ProviderMethod(
          method.getCustomer(),
          method.getId(),
          SavedMethodKind.SEPA_DEBIT,
          method.getSepaDebit().getCountry(),
          method.getSepaDebit().getLast4(),
          null,
          mandate == null ? null : mandate(mandate));
    }
    PaymentMethod.Card card = method.getCard();
    return new ProviderMethod(
        method.getCustomer(),
        method.getId(),
        SavedMethodKind.CARD,
        card.getBrand(),
        card.getLast4(),
        YearMonth.of(card.getExpYear().intValue(), card.getExpMonth().intValue()),
        null);
  }

  private static ProviderMethod.Mandate mandate(Mandate mandate) {
    Mandate.PaymentMethodDetails.SepaDebit debit = mandate.getPaymentMethodDetails().getSepaDebit();
    return new ProviderMethod.Mandate(
        mandate.getId(),
        debit.getReference(),
        debit.getUrl(),
        "active".equals(mandate.getStatus()));
  }
}
