package org.quittance.payment.stripe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.quittance.platform.Settings;

/**
 * How this installation reaches Stripe. Without a key everything but online payment works.
 *
 * <p>{@code STRIPE_SECRET_KEY}; {@code STRIPE_WEBHOOK_SECRET}, several separated by commas while
 * one is rolled; {@code QUITTANCE_STRIPE_API_BASE}, the simulator's address in demo and tests;
 * {@code QUITTANCE_STRIPE_ACCOUNT}, the connected account whose money it is.
 */
@ApplicationScoped
class StripeSettings {

  private static final String STRIPE = "https://api.stripe.com";

  private Settings settings;

  protected StripeSettings() {}

  @Inject
  StripeSettings(Settings settings) {
    this.settings = settings;
  }

  // A live key sent to any other address would be given away; better not to start.
  void refuseToGiveTheKeyAway(@Observes @Initialized(ApplicationScoped.class) Object start) {
    if (isLive() && !apiBase().equals(STRIPE)) {
      throw new IllegalStateException(
          "A live Stripe key is only ever sent to " + STRIPE + ": unset QUITTANCE_STRIPE_API_BASE");
    }
  }

  Optional<String> secretKey() {
    return settings.text("stripe.secret.key");
  }

  /** Whether real money moves: test keys and the simulator move none. */
  boolean isLive() {
    return secretKey()
        .map(key -> key.startsWith("sk_live_") || key.startsWith("rk_live_"))
        .orElse(false);
  }

  String apiBase() {
    return settings.text("quittance.stripe.api.base", STRIPE).replaceAll("/+$", "");
  }

  List<String> webhookSecrets() {
    return settings.text("stripe.webhook.secret").stream()
        .flatMap(secrets -> Arrays.stream(secrets.split(",", -1)))
        .map(String::strip)
        .filter(secret -> !secret.isEmpty())
        .toList();
  }

  /** Null for the account the key itself belongs to. */
  String account() {
    return settings.text("quittance.stripe.account").orElse(null);
  }

  Duration connectTimeout() {
    return settings.duration("quittance.stripe.timeout.connect", Duration.ofSeconds(5));
  }

  Duration readTimeout() {
    return settings.duration("quittance.stripe.timeout.read", Duration.ofSeconds(30));
  }

  int retries() {
    return (int) settings.number("quittance.stripe.retries", 2);
  }
}
