package org.quittance.demo.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.ApiException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.RateLimitException;
import com.stripe.model.Customer;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {

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
  void a_wrong_key_is_refused() {
    assertThatThrownBy(() -> shop.clientWith("sk_test_other").v1().customers().list())
        .isInstanceOfSatisfying(
            AuthenticationException.class,
            refusal -> assertThat(refusal.getRequestId()).startsWith("req_"));
  }

  @Test
  void a_publishable_key_is_refused_on_the_server() {
    assertThatThrownBy(() -> shop.clientWith("pk_test_simulator").v1().customers().list())
        .isInstanceOf(PermissionException.class);
  }

  @Test
  void an_unknown_parameter_is_refused_by_its_name() {
    CustomerCreateParams params =
        CustomerCreateParams.builder().putExtraParam("colour", "red").build();

    assertThatThrownBy(() -> shop.client().v1().customers().create(params))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            refusal -> {
              assertThat(refusal.getCode()).isEqualTo("parameter_unknown");
              assertThat(refusal.getParam()).isEqualTo("colour");
            });
  }

  @Test
  void an_unknown_nested_parameter_is_refused_with_its_place() {
    SessionCreateParams params =
        SimulatedShop.order().putExtraParam("customer_updates", Map.of("name", "auto")).build();

    assertThatThrownBy(() -> shop.client().v1().checkout().sessions().create(params))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            refusal -> assertThat(refusal.getParam()).isEqualTo("customer_updates[name]"));
  }

  @Test
  void a_missing_parameter_is_named() {
    SessionCreateParams params =
        SessionCreateParams.builder().setSuccessUrl("https://a.example").build();

    assertThatThrownBy(() -> shop.client().v1().checkout().sessions().create(params))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            refusal -> {
              assertThat(refusal.getCode()).isEqualTo("parameter_missing");
              assertThat(refusal.getParam()).isEqualTo("mode");
            });
  }

  @Test
  void an_unknown_object_is_not_found() {
    assertThatThrownBy(() -> shop.client().v1().paymentIntents().retrieve("pi_x"))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            refusal -> {
              assertThat(refusal.getStatusCode()).isEqualTo(404);
              assertThat(refusal.getCode()).isEqualTo("resource_missing");
              assertThat(refusal.getMessage()).contains("No such payment_intent: 'pi_x'");
            });
  }

  @Test
  void a_rate_limit_has_its_reason_and_no_effect() throws Exception {
    shop.command(
        "/faults",
        "{\"match\": \"POST /v1/customers\", \"times\": 2, \"fault\": \"RATE_LIMITED\"}");

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> shop.client().v1().customers().create())
          .isInstanceOf(RateLimitException.class);
    }
    assertThat(shop.client().v1().customers().list().getData()).isEmpty();
    Customer made = shop.client().v1().customers().create();
    assertThat(made.getId()).startsWith("cus_");
  }

  @Test
  void a_conflict_has_no_effect() throws Exception {
    shop.command("/faults", "{\"match\": \"POST /v1/customers/*\", \"fault\": \"CONFLICT\"}");
    Customer customer = shop.client().v1().customers().create();

    assertThatThrownBy(() -> shop.client().v1().customers().update(customer.getId()))
        .satisfies(
            e ->
                assertThat(((com.stripe.exception.StripeException) e).getStatusCode())
                    .isEqualTo(409));
  }

  @Test
  void what_is_not_played_is_said_in_json() {
    assertThatThrownBy(() -> shop.client().v1().balance().retrieve())
        .isInstanceOf(InvalidRequestException.class)
        .isNotInstanceOf(ApiException.class)
        .hasMessageContaining("does not play it");
  }

  @Test
  void reset_forgets_everything_and_still_delivers_webhooks() throws Exception {
    shop.client().v1().customers().create();
    shop.webhooks().until("customer.created");

    shop.command("/reset", "");

    assertThat(shop.client().v1().customers().list().getData()).isEmpty();
    shop.client().v1().customers().create();
    assertThat(shop.webhooks().next().type()).isEqualTo("customer.created");
  }
}
