package org.quittance.demo.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Dispute;
import com.stripe.model.WebhookEndpoint;
import com.stripe.model.checkout.Session;
import com.stripe.param.DisputeUpdateParams;
import com.stripe.param.WebhookEndpointCreateParams;
import com.stripe.param.WebhookEndpointUpdateParams;
import java.time.Duration;
import java.util.List;

/** What a shop does behind its counter: it answers disputes and says where it wants to be told. */
final class ShopsOffice {

  private final SimulatedShop shop;
  private final StripeClient client;

  ShopsOffice(SimulatedShop shop) {
    this.shop = shop;
    this.client = shop.client();
  }

  /** Uses every operation on disputes and webhook endpoints at least once. */
  void visit() throws Exception {
    disputes();
    webhookEndpoints();
  }

  private void disputes() throws Exception {
    for (String card : List.of("4000000000000259", "4000000000001976", "4242424242424242")) {
      Session session = shop.session();
      shop.buyer().payByCard(session.getUrl(), card);
      String intent = shop.again(session).getPaymentIntent();
      if (card.startsWith("4242")) {
        shop.command("/payments/" + intent + "/dispute", "{}");
      }
    }
    shop.simulator().advance(Duration.ofMinutes(1));
    List<Dispute> disputes = client.v1().disputes().list().getData();
    client.v1().disputes().retrieve(disputes.get(0).getId());
    client
        .v1()
        .disputes()
        .update(
            disputes.get(0).getId(),
            DisputeUpdateParams.builder()
                .setEvidence(
                    DisputeUpdateParams.Evidence.builder()
                        .setUncategorizedText("winning_evidence")
                        .build())
                .build());
    for (Dispute dispute : disputes) {
      if (dispute.getId().equals(disputes.get(0).getId())) {
        continue;
      }
      if (dispute.getStatus().equals("needs_response")) {
        client.v1().disputes().close(dispute.getId());
      }
    }
  }

  private void webhookEndpoints() throws StripeException {
    WebhookEndpoint endpoint =
        client
            .v1()
            .webhookEndpoints()
            .create(
                WebhookEndpointCreateParams.builder()
                    .setUrl("http://127.0.0.1:1/hook")
                    .addEnabledEvent(
                        WebhookEndpointCreateParams.EnabledEvent
                            .RADAR__EARLY_FRAUD_WARNING__CREATED)
                    .setApiVersion(WebhookEndpointCreateParams.ApiVersion.VERSION_2026_07_29_DAHLIA)
                    .build());
    client
        .v1()
        .webhookEndpoints()
        .update(endpoint.getId(), WebhookEndpointUpdateParams.builder().setDisabled(true).build());
    client.v1().webhookEndpoints().retrieve(endpoint.getId());
    client.v1().webhookEndpoints().list();
    client.v1().webhookEndpoints().delete(endpoint.getId());
  }
}
