package org.quittance.demo.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Dispute;
import com.stripe.model.checkout.Session;
import com.stripe.param.DisputeListParams;
import com.stripe.param.DisputeUpdateParams;
import com.stripe.param.RefundCreateParams;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Payments that the payer's bank takes back. */
class DisputesTest {

  private SimulatedShop shop;

  @BeforeEach
  void open() throws Exception {
    shop = new SimulatedShop(settings -> settings.debitTime(Duration.ofDays(5)));
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private String paidBy(String card) throws Exception {
    Session session = shop.session();
    shop.buyer().payByCard(session.getUrl(), card);
    return shop.again(session).getPaymentIntent();
  }

  private Dispute disputeOf(String intent) throws StripeException {
    return shop.client()
        .v1()
        .disputes()
        .list(DisputeListParams.builder().setPaymentIntent(intent).build())
        .getData()
        .get(0);
  }

  private long balance() throws StripeException {
    return shop.client().v1().balanceTransactions().list().getData().stream()
        .mapToLong(BalanceTransaction::getNet)
        .sum();
  }

  @Test
  void a_dispute_takes_the_money_and_its_fee() throws Exception {
    String intent = paidBy("4000000000000259");

    shop.simulator().advance(Duration.ofMinutes(1));

    Dispute dispute = disputeOf(intent);
    assertThat(dispute.getStatus()).isEqualTo("needs_response");
    assertThat(dispute.getReason()).isEqualTo("fraudulent");
    assertThat(dispute.getAmount()).isEqualTo(12050);
    assertThat(WebhookReceiver.types(shop.webhooks().until("charge.dispute.funds_withdrawn")))
        .endsWith("charge.dispute.created", "charge.dispute.funds_withdrawn");
    assertThat(balance()).isEqualTo(-206 - 2000);
    assertThatThrownBy(
            () ->
                shop.client()
                    .v1()
                    .refunds()
                    .create(RefundCreateParams.builder().setPaymentIntent(intent).build()))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            refusal -> assertThat(refusal.getCode()).isEqualTo("charge_disputed"));
  }

  @Test
  void good_evidence_wins_the_money_back() throws Exception {
    String intent = paidBy("4000000000002685");
    shop.simulator().advance(Duration.ofMinutes(1));

    answer(disputeOf(intent), "winning_evidence");
    assertThat(disputeOf(intent).getStatus()).isEqualTo("under_review");
    shop.simulator().advance(Duration.ofMinutes(1));

    assertThat(disputeOf(intent).getStatus()).isEqualTo("won");
    assertThat(disputeOf(intent).getBalanceTransactions()).hasSize(2);
    assertThat(WebhookReceiver.types(shop.webhooks().until("charge.dispute.funds_reinstated")))
        .contains("charge.dispute.updated", "charge.dispute.closed");
    assertThat(balance()).isEqualTo(12050 - 206 - 2000);
  }

  private void answer(Dispute dispute, String text) throws StripeException {
    shop.client()
        .v1()
        .disputes()
        .update(
            dispute.getId(),
            DisputeUpdateParams.builder()
                .setEvidence(
                    DisputeUpdateParams.Evidence.builder().setUncategorizedText(text).build())
                .build());
  }

  @Test
  void a_dispute_that_is_given_up_is_lost_for_good() throws Exception {
    String intent = paidBy("4242424242424242");
    shop.command("/payments/" + intent + "/dispute", "{\"reason\":\"duplicate\"}");

    Dispute lost = shop.client().v1().disputes().close(disputeOf(intent).getId());

    assertThat(lost.getStatus()).isEqualTo("lost");
    assertThatThrownBy(() -> answer(lost, "winning_evidence")).hasMessageContaining("already lost");
  }

  @Test
  void an_inquiry_moves_no_money_until_it_becomes_a_dispute() throws Exception {
    String intent = paidBy("4000000000001976");
    shop.simulator().advance(Duration.ofMinutes(1));

    Dispute inquiry = disputeOf(intent);
    assertThat(inquiry.getStatus()).isEqualTo("warning_needs_response");
    assertThat(inquiry.getBalanceTransactions()).isEmpty();

    shop.command("/disputes/" + inquiry.getId() + "/escalate", "{}");

    assertThat(disputeOf(intent).getStatus()).isEqualTo("needs_response");
    assertThat(disputeOf(intent).getBalanceTransactions()).hasSize(1);
  }

  @Test
  void a_disputed_debit_is_lost_at_once_with_its_mandate() throws Exception {
    Session session = shop.session();
    shop.buyer().payByDebit(session.getUrl(), "FR5720041010050500013M02608");

    shop.simulator().advance(Duration.ofDays(6));

    Dispute dispute = disputeOf(shop.again(session).getPaymentIntent());
    assertThat(dispute.getStatus()).isEqualTo("lost");
    assertThat(WebhookReceiver.types(shop.webhooks().until("mandate.updated")))
        .endsWith(
            "charge.dispute.created",
            "charge.dispute.funds_withdrawn",
            "charge.dispute.closed",
            "mandate.updated");
  }
}
