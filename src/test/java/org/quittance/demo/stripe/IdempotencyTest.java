package org.quittance.demo.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

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
  void the_same_key_and_parameters_give_the_first_answer_again() throws Exception {
    Session first = create("k1", order());

    Session second = create("k1", order());

    assertThat(second.getId()).isEqualTo(first.getId());
    assertThat(second.getLastResponse().headers().firstValue("Idempotent-Replayed"))
        .contains("true");
    assertThat(second.getLastResponse().headers().firstValue("Original-Request"))
        .contains(first.getLastResponse().requestId());
    assertThat(second.getLastResponse().requestId())
        .isNotEqualTo(first.getLastResponse().requestId());
    assertThat(shop.client().v1().checkout().sessions().list().getData()).hasSize(1);
  }

  @Test
  void the_same_key_with_other_parameters_is_refused() throws Exception {
    create("k1", order());

    assertThatThrownBy(
            () -> create("k1", SimulatedShop.order().setClientReferenceId("other").build()))
        .isInstanceOfSatisfying(
            IdempotencyException.class,
            refusal -> assertThat(refusal.getStatusCode()).isEqualTo(400));
  }

  @Test
  void a_key_is_free_again_after_a_day() throws Exception {
    Session first = create("k1", order());

    shop.simulator().advance(Duration.ofHours(24));

    assertThat(create("k1", order()).getId()).isNotEqualTo(first.getId());
  }

  @Test
  void a_request_refused_for_its_parameters_does_not_use_up_its_key() throws Exception {
    SessionCreateParams wrong = SimulatedShop.order().setCustomer("cus_unknown").build();
    assertThatThrownBy(() -> create("k1", wrong)).isInstanceOf(InvalidRequestException.class);

    assertThat(create("k1", order()).getStatus()).isEqualTo("open");
  }

  @Test
  void a_decline_is_remembered_for_its_key() throws Exception {
    PaymentIntentCreateParams params =
        PaymentIntentCreateParams.builder()
            .setAmount(1000L)
            .setCurrency("eur")
            .setConfirm(true)
            .setPaymentMethod("pm_card_chargeDeclined")
            .build();

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> shop.client().v1().paymentIntents().create(params, key("k1")))
          .isInstanceOfSatisfying(
              CardException.class,
              declined -> assertThat(declined.getDeclineCode()).isEqualTo("generic_decline"));
    }
    assertThat(shop.client().v1().charges().list().getData()).hasSize(1);
  }

  @Test
  void an_error_after_the_effect_is_remembered_for_its_key() throws Exception {
    fault("ERROR_AFTER_EFFECT");

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> create("k1", order()))
          .isInstanceOfSatisfying(
              ApiException.class, e -> assertThat(e.getStatusCode()).isEqualTo(500));
    }
    assertThat(shop.client().v1().checkout().sessions().list().getData()).hasSize(1);
  }

  @Test
  void an_error_before_the_effect_leaves_nothing_behind() throws Exception {
    fault("ERROR_BEFORE_EFFECT");

    assertThatThrownBy(() -> create("k1", order())).isInstanceOf(ApiException.class);

    assertThat(shop.client().v1().checkout().sessions().list().getData()).isEmpty();
    assertThat(create("k1", order()).getStatus()).isEqualTo("open");
  }

  @Test
  void after_a_broken_connection_the_same_key_finds_what_was_made() throws Exception {
    fault("RESET_AFTER_EFFECT");
    assertThatThrownBy(() -> create("k1", order())).isInstanceOf(ApiConnectionException.class);

    Session found = create("k1", order());

    assertThat(found.getLastResponse().headers().firstValue("Idempotent-Replayed"))
        .contains("true");
    assertThat(shop.client().v1().checkout().sessions().list().getData()).hasSize(1);
  }

  @Test
  void after_a_timeout_the_same_key_finds_what_was_made() throws Exception {
    shop.command(
        "/faults",
        "{\"match\": \"POST /v1/checkout/sessions\", \"fault\": \"TIMEOUT_AFTER_EFFECT\"}");
    RequestOptions impatient =
        RequestOptions.builder().setIdempotencyKey("k1").setReadTimeout(300).build();
    assertThatThrownBy(() -> shop.client().v1().checkout().sessions().create(order(), impatient))
        .isInstanceOf(ApiConnectionException.class);

    assertThat(create("k1", order()).getStatus()).isEqualTo("open");
    assertThat(shop.client().v1().checkout().sessions().list().getData()).hasSize(1);
  }

  @Test
  void a_second_request_meets_a_conflict_while_the_first_is_under_way() throws Exception {
    shop.command(
        "/faults",
        "{\"match\": \"POST /v1/checkout/sessions\", \"fault\": \"SLOW\", \"millis\": 60000}");
    CompletableFuture<Session> first = CompletableFuture.supplyAsync(() -> createOrFail("k1"));
    Idempotency keys = shop.simulator().simulation().idempotency();
    SimulatedWorld world = shop.simulator().simulation().world();
    await().until(() -> world.read(() -> keys.entries().containsKey("k1")));

    assertThatThrownBy(() -> create("k1", order()))
        .isInstanceOfSatisfying(
            ApiException.class,
            refusal -> {
              assertThat(refusal.getStatusCode()).isEqualTo(409);
              assertThat(refusal.getCode()).isEqualTo("idempotency_key_in_use");
            });
    shop.simulator().simulation().faults().clear();
    assertThat(first.get().getId()).isEqualTo(create("k1", order()).getId());
  }

  private Session createOrFail(String key) {
    try {
      return create(key, order());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void fault(String fault) throws Exception {
    shop.command(
        "/faults", "{\"match\": \"POST /v1/checkout/sessions\", \"fault\": \"" + fault + "\"}");
  }

  private static SessionCreateParams order() {
    return SimulatedShop.order().build();
  }

  private static RequestOptions key(String key) {
    return RequestOptions.builder().setIdempotencyKey(key).build();
  }

  private Session create(String key, SessionCreateParams params) throws Exception {
    return shop.client().v1().checkout().sessions().create(params, key(key));
  }
}
