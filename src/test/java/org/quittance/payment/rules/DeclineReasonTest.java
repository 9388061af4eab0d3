package org.quittance.payment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// Codes: docs.stripe.com/declines/codes and docs.stripe.com/payments/sepa-debit (failure codes).
class DeclineReasonTest {

  @ParameterizedTest
  @CsvSource({
    "insufficient_funds, INSUFFICIENT_FUNDS",
    "expired_card, CARD_EXPIRED",
    "incorrect_cvc, CARD_DATA_WRONG",
    "payment_intent_authentication_failure, AUTHENTICATION_FAILED",
    "account_closed, ACCOUNT_UNUSABLE",
    "debit_not_authorized, DEBIT_NOT_AUTHORISED",
    "charge_exceeds_source_limit, AMOUNT_TOO_LARGE"
  })
  void a_code_a_debtor_can_act_on_has_its_own_reason(String code, DeclineReason reason) {
    assertThat(DeclineReason.of(code)).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost_card", "stolen_card", "fraudulent", "recipient_deceased", "new"})
  void what_could_accuse_or_hurt_is_only_a_refusal_of_the_bank(String code) {
    assertThat(DeclineReason.of(code)).isEqualTo(DeclineReason.BANK_REFUSED);
  }

  @Test
  void no_code_is_a_refusal_of_the_bank() {
    assertThat(DeclineReason.of(null)).isEqualTo(DeclineReason.BANK_REFUSED);
  }
}
