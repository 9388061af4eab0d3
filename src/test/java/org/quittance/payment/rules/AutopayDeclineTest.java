package org.quittance.payment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutopayDeclineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"insufficient_funds", "processing_error", "try_again_later", "never_reached"})
  void what_may_pass_another_day_is_soft(String code) {
    assertThat(AutopayDecline.of(code)).isEqualTo(AutopayDecline.SOFT);
    assertThat(AutopayDecline.endsTheMeans(code)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"generic_decline", "do_not_honor", "fraudulent", "of a year to come"})
  void what_a_bank_leaves_unexplained_is_final_for_this_instalment_only(String code) {
    assertThat(AutopayDecline.of(code)).isEqualTo(AutopayDecline.HARD);
    assertThat(AutopayDecline.endsTheMeans(code)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lost_card",
        "stolen_card",
        "expired_card",
        "authorization_revoked",
        "debit_not_authorized",
        "recipient_deceased",
        "account_closed",
        "payment_intent_mandate_invalid"
      })
  void what_ends_the_means_itself_is_never_tried_again(String code) {
    assertThat(AutopayDecline.of(code)).isEqualTo(AutopayDecline.HARD);
    assertThat(AutopayDecline.endsTheMeans(code)).isTrue();
  }

  @Test
  void a_bank_that_wants_its_customer_is_not_a_refusal_of_the_card() {
    assertThat(AutopayDecline.of("authentication_required"))
        .isEqualTo(AutopayDecline.AUTHENTICATION);
    assertThat(AutopayDecline.endsTheMeans("authentication_required")).isFalse();
  }

  @Test
  void no_code_is_final_because_nothing_says_that_it_may_pass() {
    assertThat(AutopayDecline.of(null)).isEqualTo(AutopayDecline.HARD);
    assertThat(AutopayDecline.endsTheMeans(null)).isFalse();
  }
}
