package org.quittance.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.refusal.Refusal;

class BoundsSheetTest {

  @Property(tries = 300)
  void what_is_written_reads_back_the_same(@ForAll("sheets") BoundsSheet sheet) {
    assertThat(BoundsSheet.parse(sheet.display())).isEqualTo(sheet);
  }

  @Provide
  Arbitrary<BoundsSheet> sheets() {
    return Given.sheets();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MIN_INSTALMENT_AMOUNT.INSTANT  | 50                  | 50.00",
        "MIN_INSTALMENT_AMOUNT.OUTER    | ' 50.5 '            | 50.50",
        "MIN_INSTALMENT_PERCENT.INSTANT | 10                  | 10.00",
        "MIN_INSTALMENT_PERCENT.INSTANT | 100                 | 100.00",
        "MAX_MONTHS.OUTER               | 024                 | 24",
        "FREQUENCIES.INSTANT            | MONTHLY, WEEKLY     | WEEKLY,MONTHLY",
        "DAYS_OF_MONTH.OUTER            | 1-28                | 1-28",
        "DAYS_OF_MONTH.OUTER            | 31,5,6,7, 10-12,11  | 5-7,10-12,31",
        "PENALTIES_WAIVED               | YES                 | YES"
      })
  void a_value_has_one_written_form(String key, String typed, String canonical) {
    assertThat(BoundsSheet.parse(Map.of(key, typed)).display()).containsEntry(key, canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MIN_INSTALMENT_AMOUNT.INSTANT  | 50,00         | BOUND_AMOUNT_UNREADABLE",
        "MIN_INSTALMENT_AMOUNT.INSTANT  | 50.001        | BOUND_AMOUNT_UNREADABLE",
        "MIN_INSTALMENT_AMOUNT.INSTANT  | -1.00         | BOUND_AMOUNT_UNREADABLE",
        "MIN_INSTALMENT_PERCENT.OUTER   | 10 %          | BOUND_PERCENT_UNREADABLE",
        "MIN_INSTALMENT_PERCENT.OUTER   | 100.01        | BOUND_OUT_OF_RANGE",
        "MAX_INSTALMENTS.INSTANT        | 0             | BOUND_OUT_OF_RANGE",
        "MAX_INSTALMENTS.INSTANT        | 521           | BOUND_OUT_OF_RANGE",
        "MAX_INSTALMENTS.INSTANT        | 12.5          | BOUND_NUMBER_UNREADABLE",
        "MAX_INSTALMENTS.INSTANT        | 99999999999   | BOUND_NUMBER_UNREADABLE",
        "FREQUENCIES.OUTER              | MONTHLY,DAILY | BOUND_FREQUENCIES_UNREADABLE",
        "FREQUENCIES.OUTER              | ,             | BOUND_FREQUENCIES_UNREADABLE",
        "DAYS_OF_MONTH.OUTER            | 0-5           | BOUND_DAYS_UNREADABLE",
        "DAYS_OF_MONTH.OUTER            | 28-32         | BOUND_DAYS_UNREADABLE",
        "DAYS_OF_MONTH.OUTER            | 9-5           | BOUND_DAYS_UNREADABLE",
        "PENALTIES_WAIVED               | true          | BOUND_YES_NO_UNREADABLE",
        "PENALTIES_WAIVED.INSTANT       | YES           | BOUND_FIELD_UNKNOWN",
        "MAX_MONTHS                     | 12            | BOUND_FIELD_UNKNOWN",
        "PLAN_FEE                       | 5.00          | BOUND_FIELD_UNKNOWN"
      })
  void a_bad_value_is_refused_at_its_field(String key, String typed, String code) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> BoundsSheet.parse(Map.of(key, typed)))
        .satisfies(
            refusal -> {
              assertThat(refusal.code().code()).isEqualTo(code);
              assertThat(refusal.pointer()).isEqualTo("/" + key);
            });
  }

  @Test
  void a_value_left_blank_is_inherited() {
    Map<String, String> texts = new HashMap<>();
    texts.put("MAX_MONTHS.INSTANT", " ");
    texts.put("GRACE_DAYS", null);
    assertThat(BoundsSheet.parse(texts).isEmpty()).isTrue();
  }

  @Test
  void a_value_is_set_and_left_to_be_inherited_again() {
    BoundsSheet sheet = BoundsSheet.EMPTY.with(BoundsField.GRACE_DAYS, "3");
    BoundsKey key = BoundsKey.of(BoundsField.GRACE_DAYS);
    assertThat(sheet.value(key)).contains(new BoundValue.Number(3));
    assertThat(sheet.without(key)).isEqualTo(BoundsSheet.EMPTY);
  }

  @Test
  void the_product_comes_with_a_value_for_every_field() {
    assertThat(SystemDefaults.LAYER.rules().base().values().keySet())
        .containsExactlyElementsOf(BoundsKey.ALL);
  }
}
