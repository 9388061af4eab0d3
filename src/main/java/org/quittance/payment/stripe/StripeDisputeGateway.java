package org.quittance.payment.stripe;

import static org.quittance.payment.stripe.StripeConnection.call;
import static org.quittance.payment.stripe.StripeConnection.options;

import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.param.DisputeListParams;
import com.stripe.param.DisputeRetrieveParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.quittance.money.Money;
import org.quittance.payment.DisputeGateway;
import org.quittance.payment.DisputeState;
import org.quittance.payment.DisputeState.Progress;
import org.quittance.platform.BusinessDate;

/** Objections of banks, as Stripe tells of them. */
@ApplicationScoped
public class StripeDisputeGateway implements DisputeGateway {

  private static final long LONGEST_LIST = 100;
  private static final DisputeRetrieveParams WITH_PAYMENT =
      DisputeRetrieveParams.builder().addExpand("payment_intent").build();

  private StripeSettings settings;
  private StripeConnection stripe;

  protected StripeDisputeGateway() {}

  @Inject
  StripeDisputeGateway(StripeSettings settings, StripeConnection stripe) {
    this.settings = settings;
    this.stripe = stripe;
  }

  @Override
  public DisputeState fetch(String account, String disputeId) {
    return state(
        call(
            "fetch dispute",
            () ->
                stripe.v1().disputes().retrieve(disputeId, WITH_PAYMENT, options(account, null))));
  }

  @Override
  public List<DisputeState> raisedSince(Instant from) {
    DisputeListParams window =
        DisputeListParams.builder()
            .setLimit(LONGEST_LIST)
            .addExpand("data.payment_intent")
            .setCreated(DisputeListParams.Created.builder().setGte(from.getEpochSecond()).build())
            .build();
    return call(
        "list disputes",
        () -> {
          List<DisputeState> found = new ArrayList<>();
          stripe
              .v1()
              .disputes()
              .list(window, options(settings.account(), null))
              .autoPagingIterable()
              .forEach(dispute -> found.add(state(dispute)));
          return found;
        });
  }

  private static DisputeState state(Dispute dispute) {
    Currency currency = Currency.getInstance(dispute.getCurrency().toUpperCase(Locale.ROOT));
    return new DisputeState(
        dispute.getId(),
        dispute.getPaymentIntent(),
        attemptOf(dispute.getPaymentIntentObject()),
        Money.rounded(
            BigDecimal.valueOf(dispute.getAmount(), currency.getDefaultFractionDigits()), currency),
        dispute.getReason(),
        BusinessDate.of(Instant.ofEpochSecond(dispute.getCreated())),
        progress(dispute.getStatus()));
  }

  private static Long attemptOf(PaymentIntent intent) {
    return intent == null
        ? null
        : CheckoutPage.ownId(intent.getMetadata().get(CheckoutPage.ATTEMPT));
  }

  // What was warned of and prevented took no money; everything unknown is watched until it is over.
  private static Progress progress(String status) {
    return switch (status) {
      case "needs_response", "under_review" -> Progress.TAKEN;
      case "lost" -> Progress.LOST;
      case "won" -> Progress.WON;
      case "warning_closed", "prevented" -> Progress.DROPPED;
      default -> Progress.INQUIRY;
    };
  }
}
