package org.quittance.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.negotiation.rules.BoundsField.*;
import static org.quittance.negotiation.rules.Given.TODAY;
import static org.quittance.negotiation.rules.Given.agency;
import static org.quittance.negotiation.rules.Given.both;
import static org.quittance.negotiation.rules.Given.euros;
import static org.quittance.negotiation.rules.Given.open;
import static org.quittance.negotiation.rules.Given.owed;
import static org.quittance.negotiation.rules.Given.times;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.calendar.Frequency;
import org.quittance.calendar.WorkingDays;

/** Plan tables that others publish, set as bounds, give the answers they publish. */
class PublishedPlanTablesTest {

  /**
   * "0-199 EUR single payment; 200-1,000 EUR max 4 instalments, min 100 EUR; above 1,000 EUR min 10
   * % of the debt; first payment within 24 h" (https://www.axactor.es/en/faq/payments).
   */
  @Nested
  class AxactorSpain {

    private final List<PolicyLayer> layers =
        List.of(
            agency(
                both(open(), LATEST_FIRST_DAYS, "1"),
                segment("0-199", "0.00", "200.00", both(BoundsSheet.EMPTY, MAX_INSTALMENTS, "1")),
                segment(
                    "200-1000",
                    "200.00",
                    "1000.01",
                    both(
                        both(BoundsSheet.EMPTY, MAX_INSTALMENTS, "4"),
                        MIN_INSTALMENT_AMOUNT,
                        "100.00")),
                segment(
                    "above",
                    "1000.01",
                    null,
                    both(BoundsSheet.EMPTY, MIN_INSTALMENT_PERCENT, "10.00"))));

    @ParameterizedTest
    @CsvSource({
      "199.99,  1, 1, ACCEPTED",
      "199.99,  2, 1, REFUSED",
      "200.00,  2, 1, ACCEPTED",
      "200.00,  3, 1, REFUSED",
      "399.99,  4, 1, REFUSED",
      "400.00,  4, 1, ACCEPTED",
      "1000.00, 4, 1, ACCEPTED",
      "1000.00, 5, 1, REFUSED",
      "1000.01, 10, 1, ACCEPTED",
      "5000.00, 10, 1, ACCEPTED",
      "5000.00, 11, 1, REFUSED",
      "5000.00, 10, 2, REFUSED"
    })
    void gives_the_published_answers(String owed, int count, int days, Answer answer) {
      assertThat(judge(layers, owed, count, TODAY.plusDays(days)).answer()).isEqualTo(answer);
    }

    @Test
    void has_neither_gaps_nor_overlaps() {
      assertThat(RangeCheck.of(layers.get(0).rules().segments())).isEmpty();
    }
  }

  /**
   * Twelve months at most; accepted at once if all automatic criteria are met, otherwise an agent
   * answers within 15 days (https://www.urssaf.fr/accueil/services/services-independants/
   * service-acplnr/demander-delai-paiement.html). The fifteen days are set as the ten working days
   * they hold. What the automatic criteria are is not published; here they are the amount.
   */
  @Nested
  class Urssaf {

    private final List<PolicyLayer> layers =
        List.of(
            agency(
                both(open(), MAX_MONTHS, "12")
                    .with(MIN_INSTALMENT_AMOUNT, Zone.INSTANT, "50.00")
                    .with(ANSWER_WORKING_DAYS, "10")));

    @ParameterizedTest
    @CsvSource({
      "1200.00, 12, ACCEPTED",
      "600.00,  12, ACCEPTED",
      "599.88,  12, UNDER_REVIEW",
      "1200.00, 13, REFUSED"
    })
    void gives_the_published_answers(String owed, int count, Answer answer) {
      assertThat(judge(layers, owed, count, TODAY.plusDays(20)).answer()).isEqualTo(answer);
    }

    @Test
    void an_agent_answers_within_fifteen_days() {
      assertThat(Inheritance.resolve(layers, owed("500.00")).answerBy(TODAY, WorkingDays.FRENCH))
          .isBeforeOrEqualTo(TODAY.plusDays(15));
    }
  }

  /**
   * "Minimum Payment Amount takes precedence over the Maximum Terms Table (amount range to maximum
   * months)" (https://support.pdcflow.com/adding-schedule-options-to-payment-portals).
   */
  @Nested
  class PdcFlow {

    private final List<PolicyLayer> layers =
        List.of(
            agency(
                both(open(), MIN_INSTALMENT_AMOUNT, "50.00"),
                segment("up to 500", "0.00", "500.00", both(BoundsSheet.EMPTY, MAX_MONTHS, "12")),
                segment("above", "500.00", null, both(BoundsSheet.EMPTY, MAX_MONTHS, "24"))));

    @ParameterizedTest
    @CsvSource({
      // The table would allow 12 months; at 50.00 each there are 6.
      "300.00, 6, ACCEPTED",
      "300.00, 7, REFUSED",
      // Here the table is the narrower.
      "2400.00, 24, ACCEPTED",
      "2400.00, 25, REFUSED"
    })
    void gives_the_published_answers(String owed, int count, Answer answer) {
      assertThat(judge(layers, owed, count, TODAY.plusDays(5)).answer()).isEqualTo(answer);
    }

    @Test
    void the_minimum_is_the_bound_that_is_named() {
      assertThat(judge(layers, "300.00", 7, TODAY).failedBounds())
          .extracting(FailedBound::field)
          .containsExactly(MIN_INSTALMENT_AMOUNT);
    }
  }

  private static Judgement judge(
      List<PolicyLayer> layers, String owed, int count, LocalDate firstOn) {
    NegotiationFacts facts = owed(owed);
    ResolvedBounds bounds = Inheritance.resolve(layers, facts);
    Terms terms = times(count, new Pace(firstOn, Frequency.MONTHLY, null)).terms(facts, bounds);
    return Judge.judge(terms, facts, bounds);
  }

  private static Segment segment(String name, String from, String below, BoundsSheet bounds) {
    return new Segment(
        name,
        new BalanceRange(euros(from), below == null ? null : euros(below)),
        AgeRange.ALL,
        Set.of(),
        Set.of(),
        bounds);
  }
}
