package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.refusal.Refusal;
import org.quittance.refusal.RefusalCode;

class RefusalStatusTest {

  @ParameterizedTest
  @CsvSource({
    "CASE_UNKNOWN,, 404",
    "CREDITOR_UNKNOWN, /creditor, 422",
    "PAYMENT_ALREADY_RECORDED, /externalReference, 409",
    "STATUS_DOES_NOT_ALLOW,, 409",
    "CASE_RECALLED,, 409",
    "CASE_CREDITOR_CANNOT_CHANGE, /creditor, 409",
    "PAYMENT_IN_FUTURE, /receivedOn, 422",
    "TOO_MANY_TRIES,, 429"
  })
  void the_code_says_which_kind_of_no_it_is(String code, String pointer, int status) {
    Refusal refusal = Refusal.of((RefusalCode) () -> code);
    assertThat(RefusalStatus.of(pointer == null ? refusal : refusal.at(pointer))).isEqualTo(status);
  }
}
