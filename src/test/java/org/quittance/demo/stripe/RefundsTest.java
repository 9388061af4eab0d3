package org.quittance.demo.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.Charge;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.param.RefundCreateParams;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefundsTest {

  private SimulatedShop shop;

  @BeforeEach
  void open() throws Exception {
    shop = new SimulatedShop();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_part_can_be_given_back_and_then_the_rest_but_no_more() throws Exception {
    String intent = paidBy("4242424242424242");

    Refund part = refund(intent, 2050L);

    assertThat(part.getId()).startsWith("re_");
    assertThat(part.getStatus()).isEqualTo("succeeded");
    assertThat(WebhookReceiver.types(shop.webhooks().until("charge.refunded")))
        .containsExactly("refund.created", "charge.refunded");
    assertThat(chargeOf(part).getAmountRefunded()).isEqualTo(2050);
    assertThatThrownBy(() -> refund(intent, 10001L))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            refusal -> assertThat(refusal.getParam()).isEqualTo("amount"));
    Refund rest = refund(intent, null);
    assertThat(rest.getAmount()).isEqualTo(10000);
    assertThat(chargeOf(rest).getRefunded()).isTrue();
    assertThatThrownBy(() -> refund(intent, null))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            refusal -> assertThat(refusal.getCode()).isEqualTo("charge_already_refunded"));
  }

  @Test
  void a_refund_can_wait_and_succeed_later() throws Exception {
    Refund refund = refund(paidBy("4000000000007726"), null);
    shop.webhooks().until("charge.refunded");
    assertThat(refund.getStatus()).isEqualTo("pending");

    shop.simulator().advance(Duration.ofMinutes(2));

    assertThat(WebhookReceiver.types(shop.webhooks().until("charge.refund.updated")))
        .contains("refund.updated");
    assertThat(shop.client().v1().refunds().retrieve(refund.getId()).getStatus())
        .isEqualTo("succeeded");
  }

  @Test
  void a_refund_can_fail_after_it_succeeded_and_the_charge_is_whole_again() throws Exception {
    Refund refund = refund(paidBy("4000000000005126"), null);
    shop.webhooks().until("charge.refunded");
    assertThat(refund.getStatus()).isEqualTo("succeeded");

    shop.simulator().advance(Duration.ofMinutes(2));

    assertThat(WebhookReceiver.types(shop.webhooks().until("charge.refund.updated")))
        .contains("refund.failed");
    Refund failed = shop.client().v1().refunds().retrieve(refund.getId());
    assertThat(failed.getStatus()).isEqualTo("failed");
    assertThat(failed.getFailureBalanceTransaction()).startsWith("txn_");
    assertThat(chargeOf(failed).getAmountRefunded()).isZero();
  }

  @Test
  void nothing_is_given_back_of_a_debit_that_has_not_arrived() throws Exception {
    Session session = shop.session();
    shop.buyer().payByDebit(session.getUrl(), "FR1420041010050500013M02606");
    String intent = shop.again(session).getPaymentIntent();

    assertThatThrownBy(() -> refund(intent, null))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("does not have a successful charge to refund");

    shop.command("/payments/" + intent + "/settle", "");
    assertThat(refund(intent, null).getId()).startsWith("pyr_");
  }

  @Test
  void charges_less_refunds_less_fees_are_the_balance() throws Exception {
    String intent = paidBy("4242424242424242");
    refund(intent, 50L);
    shop.simulator().advance(Duration.ofMinutes(1));

    long net =
        shop.client().v1().balanceTransactions().list().getData().stream()
            .mapToLong(transaction -> transaction.getNet())
            .sum();

    long fee = 181 + 25;
    assertThat(net).isEqualTo(12050 - 50 - fee);
    assertThat(shop.client().v1().charges().list().getData().get(0).getBalanceTransaction())
        .startsWith("txn_");
  }

  private String paidBy(String card) throws Exception {
    Session session = shop.session();
    shop.buyer().payByCard(session.getUrl(), card);
    shop.webhooks().until("checkout.session.completed");
    return shop.again(session).getPaymentIntent();
  }

  private Refund refund(String intent, Long amount) throws Exception {
    RefundCreateParams.Builder params = RefundCreateParams.builder().setPaymentIntent(intent);
    if (amount != null) {
      params.setAmount(amount);
    }
    return shop.client().v1().refunds().create(params.build());
  }

  private Charge chargeOf(Refund refund) throws Exception {
    return shop.client().v1().charges().retrieve(refund.getCharge());
  }
}
