package org.quittance.payment.stripe;

import com.stripe.model.Charge;
import com.stripe.model.Mandate;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.StripeError;
import com.stripe.model.checkout.Session;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.function.Function;
import org.quittance.money.Money;
import org.quittance.payment.CheckoutState;
import org.quittance.payment.CheckoutState.Progress;
import org.quittance.payment.PaymentChannel;
import org.quittance.payment.ProviderMethod;
import org.quittance.platform.BusinessDate;

/** Reads a Checkout Session with its payment as the state of an attempt. */
final class SessionReading {

  private SessionReading() {}

  /**
   * @param mandates finds a mandate by its id
   */
  static CheckoutState of(Session session, Function<String, Mandate> mandates) {
    PaymentIntent intent = session.getPaymentIntentObject();
    Progress progress = progress(session, intent);
    return new CheckoutState(
        session.getId(),
        session.getUrl(),
        session.getPaymentIntent(),
        progress,
        declineCode(intent),
        Instant.ofEpochSecond(session.getExpiresAt()),
        progress == Progress.PAID ? funds(intent, kept(intent, mandates)) : null);
  }

  // The payment is asked first: money counts, whatever became of the page it was paid on.
  private static Progress progress(Session session, PaymentIntent intent) {
    String payment = intent == null ? "" : intent.getStatus();
    if (payment.equals("succeeded")) {
      return Progress.PAID;
    }
    if (payment.equals("processing")) {
      return Progress.PROCESSING;
    }
    return switch (session.getStatus()) {
      case "expired" -> Progress.EXPIRED;
      case "open" -> Progress.OPEN;
      default -> intent == null || isStillToCome(payment) ? Progress.PROCESSING : Progress.FAILED;
    };
  }

  // A completed session whose payment waits for the bank's customer: a transfer, for instance.
  private static boolean isStillToCome(String payment) {
    return payment.equals("requires_action")
        || payment.equals("requires_capture")
        || payment.equals("requires_confirmation");
  }

  private static String declineCode(PaymentIntent intent) {
    StripeError error = intent == null ? null : intent.getLastPaymentError();
    if (error == null) {
      return null;
    }
    return error.getDeclineCode() == null ? error.getCode() : error.getDeclineCode();
  }

  private static ProviderMethod kept(PaymentIntent intent, Function<String, Mandate> mandates) {
    PaymentMethod method = intent.getPaymentMethodObject();
    if (intent.getSetupFutureUsage() == null || method == null || method.getCustomer() == null) {
      return null;
    }
    String mandate = mandateOf(intent.getLatestChargeObject());
    return MethodReading.of(method, mandate == null ? null : mandates.apply(mandate));
  }

  private static String mandateOf(Charge charge) {
    return channel(charge) == PaymentChannel.SEPA_DEBIT
        ? charge.getPaymentMethodDetails().getSepaDebit().getMandate()
        : null;
  }

  /**
   * @param kept what it was paid with, if that is kept; else null
   */
  static CheckoutState.Funds funds(PaymentIntent intent, ProviderMethod kept) {
    Charge charge = intent.getLatestChargeObject();
    return new CheckoutState.Funds(
        received(intent),
        channel(charge),
        BusinessDate.of(
            Instant.ofEpochSecond(charge == null ? intent.getCreated() : charge.getCreated())),
        kept);
  }

  private static Money received(PaymentIntent intent) {
    Currency currency = Currency.getInstance(intent.getCurrency().toUpperCase(Locale.ROOT));
    return Money.rounded(
        BigDecimal.valueOf(intent.getAmountReceived(), currency.getDefaultFractionDigits()),
        currency);
  }

  // Wallets pay by card; what is no direct debit is booked as card.
  private static PaymentChannel channel(Charge charge) {
    boolean debit =
        charge != null
            && charge.getPaymentMethodDetails() != null
            && "sepa_debit".equals(charge.getPaymentMethodDetails().getType());
    return debit ? PaymentChannel.SEPA_DEBIT : PaymentChannel.CARD;
  }
}
