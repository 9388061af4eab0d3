package org.quittance.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.quittance.money.Money;
import org.quittance.payment.CheckoutRequest;
import org.quittance.platform.Ids;

class CheckoutPageTest {

  private static final long ATTEMPT = 123_456_789L;

  // Stripe refuses a known key that comes with other parameters.
  @Test
  void the_same_request_makes_the_same_parameters() {
    assertThat(CheckoutPage.of(request("fr")).toMap())
        .isEqualTo(CheckoutPage.of(request("fr")).toMap());
  }

  @Test
  void the_attempt_can_be_found_again_from_session_and_payment() {
    var page = CheckoutPage.of(request("fr"));

    assertThat(page.getClientReferenceId()).isEqualTo(Ids.text(ATTEMPT));
    assertThat(page.getPaymentIntentData().getMetadata())
        .isEqualTo(java.util.Map.of("attempt", Ids.text(ATTEMPT)));
  }

  @Test
  void one_line_carries_the_whole_sum_in_cents() {
    var line = CheckoutPage.of(request("en")).getLineItems().get(0);

    assertThat(line.getPriceData().getUnitAmount()).isEqualTo(12_050L);
    assertThat(line.getPriceData().getCurrency()).isEqualTo("eur");
    assertThat(line.getQuantity()).isEqualTo(1L);
  }

  @Test
  void what_is_paid_with_is_kept_only_when_the_debtor_wishes() {
    var kept = CheckoutPage.of(request("fr", true));
    var paid = CheckoutPage.of(request("fr"));

    assertThat(kept.getPaymentIntentData().getSetupFutureUsage())
        .isEqualTo(PaymentIntentData.SetupFutureUsage.OFF_SESSION);
    assertThat(kept.getCustomerCreation()).isEqualTo(SessionCreateParams.CustomerCreation.ALWAYS);
    assertThat(paid.getPaymentIntentData().getSetupFutureUsage()).isNull();
    assertThat(paid.getCustomerCreation()).isNull();
  }

  private static CheckoutRequest request(String language) {
    return request(language, false);
  }

  private static CheckoutRequest request(String language, boolean keepsMethod) {
    return new CheckoutRequest(
        ATTEMPT,
        "test:checkout:123456789:1",
        null,
        Money.euros("120.50"),
        keepsMethod,
        new CheckoutRequest.Wording("Dossier DOS-1", "https://portal.example", language),
        Instant.parse("2026-11-22T11:00:00Z"));
  }
}
