package org.quittance.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.negotiation.rules.Given.bounds;
import static org.quittance.negotiation.rules.Given.each;
import static org.quittance.negotiation.rules.Given.euros;
import static org.quittance.negotiation.rules.Given.monthly;
import static org.quittance.negotiation.rules.Given.open;
import static org.quittance.negotiation.rules.Given.owed;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.platform.Wording;

/** Every broken bound can be said in plain words, in both languages. */
class FailedBoundTest {

  private static final Set<BoundsField> PEOPLE =
      EnumSet.of(
          BoundsField.TWO_SIGNATURES_ABOVE,
          BoundsField.CREDITOR_APPROVAL_WAIVER_ABOVE,
          BoundsField.CREDITOR_APPROVAL_MONTHS_ABOVE,
          BoundsField.RENEGOTIATIONS);

  @ParameterizedTest
  @EnumSource(BoundsField.class)
  void a_bound_that_can_be_broken_has_its_sentences(BoundsField field) {
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      for (Zone zone : Zone.values()) {
        if (field.isZoned() || zone == Zone.INSTANT && PEOPLE.contains(field)) {
          assertThat(sentence(field, zone, locale)).endsWith(".").doesNotContain("{", "[", "null");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void a_refusal_reads_as_a_person_would_say_it(String language) {
    NegotiationFacts facts = owed("1284.30");
    ResolvedBounds bounds =
        bounds(
            open()
                .with(BoundsField.MIN_INSTALMENT_AMOUNT, Zone.OUTER, "50.00")
                .with(BoundsField.MAX_MONTHS, Zone.OUTER, "24")
                .with(BoundsField.LATEST_FIRST_DAYS, Zone.OUTER, "30"));
    Terms terms = each("20.00", monthly("2027-01-05")).terms(facts, bounds);
    assertThat(
            Judge.judge(terms, facts, bounds).failedBounds().stream()
                .map(failed -> say(failed, Locale.forLanguageTag(language))))
        .containsExactly(
            language.equals("fr")
                ? new String[] {
                  "Le créancier demande au moins 50,00\u202f€ par échéance.",
                  "Le créancier accepte 24 mois au plus.",
                  "Le créancier demande un premier paiement au plus tard le 22 décembre 2026."
                }
                : new String[] {
                  "The creditor asks for at least €50.00 per instalment.",
                  "The creditor accepts at most 24 months.",
                  "The creditor asks for a first payment by 22 December 2026."
                });
  }

  @Test
  void a_creditor_that_gives_nothing_up_is_not_said_to_give_up_nothing_point_nought() {
    NegotiationFacts facts = owed("100.00");
    ResolvedBounds bounds = bounds(BoundsSheet.EMPTY);
    Terms terms = new Wish.ByDate(euros("60.00"), Given.TODAY, false).terms(facts, bounds);
    assertThat(Judge.judge(terms, facts, bounds).failedBounds())
        .first()
        .satisfies(
            failed ->
                assertThat(say(failed, Locale.ENGLISH))
                    .isEqualTo("The creditor cannot give up part of the sum."));
  }

  private static String sentence(BoundsField field, Zone zone, Locale locale) {
    BoundValue value =
        switch (field.type()) {
          case AMOUNT -> field.parse("50.00");
          case PERCENT -> field.parse("5.00");
          case NUMBER -> field.parse("12");
          case FREQUENCIES -> field.parse("WEEKLY,MONTHLY");
          case DAYS_OF_MONTH -> field.parse("1-28");
          case YES_NO -> field.parse("YES");
        };
    return say(new FailedBound(field, zone, value, value, value), locale);
  }

  private static String say(FailedBound failed, Locale locale) {
    return Wording.text(
        Wording.MESSAGES, failed.messageKey(), locale, failed.arguments().toArray());
  }
}
