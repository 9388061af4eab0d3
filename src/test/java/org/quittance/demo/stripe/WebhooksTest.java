package org.quittance.demo.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.model.WebhookEndpoint;
import com.stripe.model.checkout.Session;
import com.stripe.param.EventListParams;
import com.stripe.param.WebhookEndpointCreateParams;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhooksTest {

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
  void a_refused_webhook_comes_again_later_with_a_fresh_signature() throws Exception {
    shop.webhooks().answering(any -> 500);
    shop.client().v1().customers().create();
    WebhookReceiver.Received first = shop.webhooks().next();

    shop.simulator().advance(Duration.ofMinutes(5));

    WebhookReceiver.Received second = shop.webhooks().next();
    assertThat(second.event().getId()).isEqualTo(first.event().getId());
    assertThat(second.signature()).isNotEqualTo(first.signature());
  }

  @Test
  void a_redirect_is_a_failure_and_only_2xx_ends_the_retries() throws Exception {
    shop.webhooks().answering(any -> 302);
    shop.client().v1().customers().create();
    shop.webhooks().next();
    shop.webhooks().answering(any -> 204);
    shop.simulator().advance(Duration.ofHours(1));
    shop.webhooks().next();

    shop.simulator().advance(Duration.ofDays(3));

    assertThat(shop.webhooks().isEmpty()).isTrue();
  }

  @Test
  void an_endpoint_that_never_answers_is_given_up_after_three_days() throws Exception {
    shop.webhooks().answering(any -> 503);
    shop.client().v1().customers().create();

    shop.simulator().advance(Duration.ofDays(4));

    WebhookDelivery delivery = shop.simulator().simulation().webhooks().deliveries().get(0);
    assertThat(delivery.standing()).isEqualTo(WebhookDelivery.Standing.GIVEN_UP);
    assertThat(delivery.attempts()).hasSize(10);
  }

  @Test
  void undelivered_events_can_be_listed() throws Exception {
    shop.webhooks().answering(webhook -> webhook.type().equals("customer.created") ? 500 : 200);
    String id = shop.client().v1().customers().create().getId();
    shop.client().v1().customers().delete(id);
    shop.webhooks().until("customer.deleted");
    shop.simulator().advance(Duration.ZERO);

    List<Event> undelivered =
        shop.client()
            .v1()
            .events()
            .list(EventListParams.builder().setDeliverySuccess(false).build())
            .getData();

    assertThat(undelivered).extracting(Event::getType).containsExactly("customer.created");
    assertThat(undelivered.get(0).getPendingWebhooks()).isEqualTo(1);
  }

  @Test
  void held_webhooks_are_released_in_the_opposite_order() throws Exception {
    shop.command("/webhooks/hold", "{}");
    Session session = shop.session();
    HttpResponse<String> back = shop.buyer().payByCard(session.getUrl(), "4242424242424242");
    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(shop.webhooks().isEmpty()).isTrue();

    shop.command("/webhooks/release", "{\"order\": \"reversed\"}");

    assertThat(WebhookReceiver.types(shop.webhooks().until("payment_intent.created")))
        .containsExactly(
            "checkout.session.completed",
            "payment_intent.succeeded",
            "charge.succeeded",
            "payment_intent.created");
  }

  @Test
  void held_webhooks_are_released_in_a_given_order() throws Exception {
    shop.command("/webhooks/hold", "{}");
    Session session = shop.session();
    shop.buyer().payByCard(session.getUrl(), "4242424242424242");
    List<Event> events = shop.client().v1().events().list().getData();
    String completed = events.get(0).getId();
    String created = events.get(3).getId();

    shop.command("/webhooks/release", "{\"events\": [\"" + completed + "\", \"" + created + "\"]}");

    assertThat(shop.webhooks().next().event().getId()).isEqualTo(completed);
    assertThat(shop.webhooks().next().event().getId()).isEqualTo(created);
  }

  @Test
  void a_webhook_can_come_twice() throws Exception {
    shop.command("/webhooks/duplicate", "{\"type\": \"customer.created\"}");

    shop.client().v1().customers().create();

    String id = shop.webhooks().next().event().getId();
    assertThat(shop.webhooks().next().event().getId()).isEqualTo(id);
    shop.command("/webhooks/duplicate", "{\"event\": \"" + id + "\"}");
    assertThat(shop.webhooks().next().event().getId()).isEqualTo(id);
  }

  @Test
  void a_tampered_webhook_does_not_verify() throws Exception {
    shop.command("/webhooks/tamper", "{}");

    shop.client().v1().customers().create();

    WebhookReceiver.Received webhook = shop.webhooks().next();
    assertThatThrownBy(webhook::event).isInstanceOf(SignatureVerificationException.class);
  }

  @Test
  void a_stale_webhook_does_not_verify() throws Exception {
    shop.command("/webhooks/stale", "{}");

    shop.client().v1().customers().create();

    WebhookReceiver.Received webhook = shop.webhooks().next();
    assertThatThrownBy(webhook::event)
        .isInstanceOf(SignatureVerificationException.class)
        .hasMessageContaining("Timestamp");
  }

  @Test
  void an_event_of_another_version_has_no_object_the_library_trusts() throws Exception {
    shop.command("/webhooks/version", "{}");

    shop.client().v1().customers().create();

    Event event = shop.webhooks().next().event();
    assertThat(event.getDataObjectDeserializer().getObject()).isEmpty();
  }

  @Test
  void a_dropped_webhook_comes_with_the_next_retry() throws Exception {
    shop.command("/webhooks/drop", "{}");
    shop.client().v1().customers().create();

    shop.simulator().advance(Duration.ofMinutes(6));

    assertThat(shop.webhooks().next().type()).isEqualTo("customer.created");
    JsonArray attempts =
        com.google.gson.JsonParser.parseString(
                shop.buyer().open(shop.simulator().url() + "/_sim/webhooks").body())
            .getAsJsonArray()
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("attempts");
    assertThat(attempts).hasSizeGreaterThanOrEqualTo(1);
  }

  @Test
  void the_buyer_can_be_back_before_the_shop_has_heard() throws Exception {
    CompletableFuture<Void> release = new CompletableFuture<>();
    shop.webhooks()
        .answering(
            webhook -> {
              release.join();
              return 200;
            });
    shop.command("/settings", "{\"redirectFirst\": true}");
    Session session = shop.session();

    HttpResponse<String> back = shop.buyer().payByCard(session.getUrl(), "4242424242424242");

    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(shop.webhooks().isEmpty()).isTrue();
    release.complete(null);
    shop.webhooks().until("checkout.session.completed");
  }

  @Test
  void an_endpoint_made_by_the_api_gets_its_types_under_its_own_secret() throws Exception {
    try (WebhookReceiver other = new WebhookReceiver()) {
      WebhookEndpoint endpoint =
          shop.client()
              .v1()
              .webhookEndpoints()
              .create(
                  WebhookEndpointCreateParams.builder()
                      .setUrl(other.address().toString())
                      .addEnabledEvent(WebhookEndpointCreateParams.EnabledEvent.CUSTOMER__DELETED)
                      .build());
      assertThat(endpoint.getSecret()).startsWith("whsec_");
      assertThat(shop.client().v1().webhookEndpoints().retrieve(endpoint.getId()).getSecret())
          .isNull();

      String customer = shop.client().v1().customers().create().getId();
      shop.client().v1().customers().delete(customer);

      WebhookReceiver.Received webhook = other.next();
      assertThat(
              com.stripe.net.Webhook.constructEvent(
                      webhook.body(), webhook.signature(), endpoint.getSecret())
                  .getType())
          .isEqualTo("customer.deleted");
    }
  }
}
