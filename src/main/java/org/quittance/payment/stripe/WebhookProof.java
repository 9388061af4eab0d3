package org.quittance.payment.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.quittance.payment.ProviderNotice;

/** Tells Stripe's own notifications, meant for this installation, from everything else. */
@ApplicationScoped
class WebhookProof {

  /** Older signatures may be recordings. */
  private static final long TOLERANCE_SECONDS = 300;

  private StripeSettings settings;
  private Clock clock;

  protected WebhookProof() {}

  @Inject
  WebhookProof(StripeSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** A body that cannot be shown to come from Stripe and to be for us. */
  static final class Unproved extends Exception {

    private static final long serialVersionUID = 1L;

    Unproved(String why) {
      super(why, null, false, false);
    }
  }

  /**
   * @param signature null when the request had none
   */
  ProviderNotice notice(String body, String signature) throws Unproved {
    if (signature == null || !isSigned(body, signature)) {
      throw new Unproved("no signature of ours");
    }
    JsonObject event;
    ProviderNotice notice;
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      event = reader.readObject();
      notice = read(event);
    } catch (RuntimeException notAnEvent) {
      throw new Unproved("not an event");
    }
    if (event.getBoolean("livemode", false) != settings.isLive()) {
      throw new Unproved("test and live mode are mixed");
    }
    if (!Objects.equals(event.getString("account", null), settings.account())) {
      throw new Unproved("of another account");
    }
    return notice;
  }

  private boolean isSigned(String body, String signature) {
    return settings.webhookSecrets().stream().anyMatch(secret -> isSigned(body, signature, secret));
  }

  // A malformed header makes the library throw whatever its parser threw; all mean the same.
  private boolean isSigned(String body, String signature, String secret) {
    try {
      return Webhook.Signature.verifyHeader(body, signature, secret, TOLERANCE_SECONDS, clock);
    } catch (SignatureVerificationException | RuntimeException refused) {
      return false;
    }
  }

  private static ProviderNotice read(JsonObject event) {
    JsonObject object = event.getJsonObject("data").getJsonObject("object");
    return new ProviderNotice(
        event.getString("id"),
        event.getString("type"),
        // Not everything has an id: a balance has none.
        object.getString("id", ""),
        idOf(object.get("payment_intent")),
        ownIdOf(object),
        event.getString("api_version", null),
        Instant.ofEpochSecond(event.getJsonNumber("created").longValueExact()));
  }

  private static String idOf(JsonValue reference) {
    if (reference instanceof JsonString id) {
      return id.getString();
    }
    return reference instanceof JsonObject expanded ? expanded.getString("id", null) : null;
  }

  private static Long ownIdOf(JsonObject object) {
    if (!(object.get("metadata") instanceof JsonObject metadata)) {
      return null;
    }
    return CheckoutPage.ownId(metadata.getString(CheckoutPage.ATTEMPT, null));
  }
}
