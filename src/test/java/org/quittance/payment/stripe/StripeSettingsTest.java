package org.quittance.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.payment.GatewayFailure;
import org.quittance.platform.Settings;

class StripeSettingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"sk_live_1", "rk_live_1"})
  void a_live_key_is_never_sent_to_another_address(String key) {
    StripeSettings elsewhere =
        settings(
            Map.of("STRIPE_SECRET_KEY", key, "QUITTANCE_STRIPE_API_BASE", "http://localhost:1"));

    assertThatThrownBy(() -> elsewhere.refuseToGiveTheKeyAway(null))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("QUITTANCE_STRIPE_API_BASE")
        .hasMessageNotContaining(key);
  }

  @Test
  void a_live_key_goes_to_stripe_and_a_test_key_anywhere() {
    assertThatCode(
            () -> settings(Map.of("STRIPE_SECRET_KEY", "sk_live_1")).refuseToGiveTheKeyAway(null))
        .doesNotThrowAnyException();
    assertThatCode(
            () ->
                settings(
                        Map.of(
                            "STRIPE_SECRET_KEY",
                            "sk_test_1",
                            "QUITTANCE_STRIPE_API_BASE",
                            "http://localhost:1"))
                    .refuseToGiveTheKeyAway(null))
        .doesNotThrowAnyException();
  }

  @Test
  void two_webhook_secrets_stand_beside_each_other_while_one_is_rolled() {
    assertThat(settings(Map.of("STRIPE_WEBHOOK_SECRET", "whsec_a, whsec_b,")).webhookSecrets())
        .containsExactly("whsec_a", "whsec_b");
    assertThat(settings(Map.of()).webhookSecrets()).isEmpty();
  }

  @Test
  void without_a_key_the_portal_runs_and_only_paying_online_is_refused() {
    StripeSettings settings = settings(Map.of());
    StripeGateway gateway = new StripeGateway(settings, new StripeConnection(settings));

    assertThatThrownBy(() -> gateway.fetch(null, "cs_1"))
        .isInstanceOfSatisfying(
            GatewayFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(GatewayFailure.Kind.REFUSED));
  }

  private static StripeSettings settings(Map<String, String> environment) {
    return new StripeSettings(new Settings(name -> null, environment::get));
  }
}
