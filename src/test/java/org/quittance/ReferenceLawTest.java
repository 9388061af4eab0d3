package org.quittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.ReferenceTables.examples;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.interest.CreditorKind;
import org.quittance.interest.DayCount;
import org.quittance.interest.FixedIndemnity;
import org.quittance.interest.InterestBasis;
import org.quittance.interest.InterestCalculator;
import org.quittance.interest.InterestLine;
import org.quittance.interest.InterestTerms;
import org.quittance.interest.RateTables;
import org.quittance.jurisdiction.Jurisdiction;
import org.quittance.jurisdiction.Jurisdictions;
import org.quittance.jurisdiction.ReminderRule;
import org.quittance.jurisdiction.SpendingRule.OwedPart;
import org.quittance.ledger.rules.Allocation;
import org.quittance.ledger.rules.PayableDebt;
import org.quittance.ledger.rules.PaymentAllocator;
import org.quittance.money.Money;
import org.quittance.money.Rate;

/**
 * The worked examples of interest and of spending payments, and what the packs of France and
 * Belgium are to say, row by row of the tables kept beside the project. Examples of other countries
 * and of remittances are for the parts that do them.
 */
class ReferenceLawTest {

  private final RateTables rates = RateTables.published();
  private final InterestCalculator calculator = new InterestCalculator(rates);
  private final Jurisdiction france = Jurisdictions.of("FR");
  private final Jurisdiction belgium = Jurisdictions.of("BE");

  /** The convention each published example counts days by, which only its note tells. */
  @ParameterizedTest
  @CsvSource({
    "P1,  LEGAL,           INDIVIDUAL,   BOTH_INCLUDED",
    "P4,  L441_10_DEFAULT, PROFESSIONAL, FROM_START_BEFORE_END",
    "C1b, L441_10_DEFAULT, PROFESSIONAL, AFTER_START_THROUGH_END",
    "C2,  L441_10_DEFAULT, PROFESSIONAL, AFTER_START_THROUGH_END",
  })
  void interest_is_that_of_the_examples(
      String id, InterestBasis basis, CreditorKind kind, DayCount count) throws IOException {
    JsonObject example = example("examples/interest.json", id);
    JsonObject inputs = example.getJsonObject("inputs");
    List<InterestLine> lines =
        calculator.accrue(
            euros(inputs.getString("principal")),
            new InterestTerms(basis, kind, null, null),
            day(inputs, "judgment", "due"),
            day(inputs, "paid", "until"),
            count);
    Money interest = Money.sum(lines.stream().map(InterestLine::interest).toList());

    if (example.containsKey("segments")) {
      JsonArray segments = example.getJsonArray("segments");
      assertThat(lines).hasSameSizeAs(segments);
      for (int i = 0; i < lines.size(); i++) {
        JsonObject segment = segments.getJsonObject(i);
        assertThat(lines.get(i).days()).isEqualTo(segment.getInt("days"));
        assertThat(lines.get(i).rate()).isEqualTo(Rate.percent(segment.getString("rate")));
        assertThat(lines.get(i).interest().decimal())
            .isEqualTo(segment.getString("interest_rounded", segment.getString("interest", "")));
      }
    }
    if (example.containsKey("total_round_per_segment")) {
      assertThat(interest.decimal()).isEqualTo(example.getString("total_round_per_segment"));
    }
    if (example.containsKey("expected")) {
      assertTotals(
          example.getJsonObject("expected"), euros(inputs.getString("principal")), interest);
    }
  }

  private static void assertTotals(JsonObject expected, Money principal, Money interest) {
    assertThat(interest.decimal()).isEqualTo(expected.getString("interest"));
    Money indemnity = expected.containsKey("indemnity") ? FixedIndemnity.PER_INVOICE : Money.ZERO;
    if (expected.containsKey("indemnity")) {
      assertThat(indemnity.decimal()).isEqualTo(expected.getString("indemnity"));
    }
    assertThat(principal.plus(interest).plus(indemnity).decimal())
        .isEqualTo(expected.getString("total"));
  }

  @Test
  void thirty_days_at_the_rate_of_a_contract_are_those_of_the_example() throws IOException {
    JsonObject example = example("examples/interest.json", "P3");
    JsonObject inputs = example.getJsonObject("inputs");
    LocalDate due = LocalDate.of(2026, 5, 31);
    List<InterestLine> lines =
        calculator.accrue(
            euros(inputs.getString("principal")),
            new InterestTerms(
                InterestBasis.CONTRACTUAL,
                CreditorKind.PROFESSIONAL,
                Rate.percent(inputs.getString("rate")),
                null),
            due,
            due.plusDays(inputs.getInt("days")),
            DayCount.AFTER_START_THROUGH_END);

    assertThat(Money.sum(lines.stream().map(InterestLine::interest).toList()).decimal())
        .isEqualTo(example.getJsonObject("expected").getString("interest"));
  }

  @Test
  void the_floor_of_an_agreed_rate_is_that_of_the_example() throws IOException {
    JsonObject expected = example("examples/interest.json", "P6").getJsonObject("expected");
    assertThat(rates.contractualFloor(LocalDate.of(2026, 3, 1)))
        .isEqualTo(Rate.percent(expected.getString("floor")));
    assertThat(rates.contractualFloor(LocalDate.of(2024, 9, 1))).isEqualTo(Rate.percent("14.76"));
    assertThat(rates.l44110(LocalDate.of(2024, 9, 1))).isEqualTo(Rate.percent("14.25"));
  }

  @Test
  void a_part_payment_meets_interest_first_as_in_the_examples() throws IOException {
    JsonObject published = example("examples/imputation.json", "I1");
    JsonObject inputs = published.getJsonObject("inputs");
    JsonObject expected = published.getJsonObject("expected");
    List<Allocation> spent = spend(inputs, france);
    assertThat(spent.get(0).amount()).isEqualTo(euros(expected.getString("to_interest")));
    assertThat(spent.get(1).amount()).isEqualTo(euros(expected.getString("to_principal")));
    assertThat(euros(inputs.getString("principal")).minus(spent.get(1).amount()))
        .isEqualTo(euros(expected.getString("principal_left")));

    JsonObject computed = example("examples/imputation.json", "I2");
    JsonArray parts = computed.getJsonArray("expected").getJsonArray(0);
    for (Jurisdiction country : List.of(france, belgium)) {
      List<Allocation> allocated = spend(computed.getJsonObject("inputs"), country);
      assertThat(allocated).hasSameSizeAs(parts);
      for (int i = 0; i < parts.size(); i++) {
        JsonArray part = parts.getJsonArray(i);
        assertThat(allocated.get(i).component().name()).isEqualToIgnoringCase(part.getString(0));
        assertThat(allocated.get(i).amount().decimal()).isEqualTo(part.getString(1));
      }
      assertThat(euros("1200.00").minus(allocated.get(2).amount()).decimal())
          .isEqualTo(parts.getJsonArray(2).getString(2));
    }
  }

  private static List<Allocation> spend(JsonObject inputs, Jurisdiction country) {
    LocalDate due = LocalDate.of(2026, 1, 31);
    PayableDebt debt =
        new PayableDebt(
            "1",
            due,
            true,
            euros(inputs.getString("interest")),
            euros(inputs.getString("indemnity", "0")),
            euros(inputs.getString("principal")));
    return new PaymentAllocator(country.spending())
        .allocate(euros(inputs.getString("payment")), List.of(debt), due, null)
        .allocations();
  }

  @Test
  void the_passages_of_law_are_reproduced_word_for_word() throws IOException {
    JsonObject published = ReferenceTables.object("fr_letter_texts.json");
    assertThat(france.texts())
        .extracting(text -> text.text().replace("’", "'"))
        .containsExactly(published.getString("L111_8_al2"), published.getString("L111_8_al3"));
  }

  @Test
  void france_says_what_its_configuration_asks() throws IOException {
    JsonObject asked = ReferenceTables.object("jurisdictions.json").getJsonObject("FR");

    assertThat(france.firstNotice().content())
        .hasSameSizeAs(
            asked.getJsonObject("first_letter_required_fields").getJsonArray("value").stream()
                .filter(field -> !field.toString().contains("L111_8_al3"))
                .toList());
    assertThat(france.firstNotice().article())
        .isEqualTo(asked.getJsonObject("first_letter_required_fields").getString("ref"));
    List<String> order =
        asked.getJsonObject("imputation_order").getJsonArray("value").stream()
            .map(part -> ((JsonString) part).getString().toUpperCase(Locale.ROOT))
            .toList();
    assertThat(
            france.spending().within().stream()
                .filter(part -> part != OwedPart.INDEMNITY)
                .map(Enum::name)
                .collect(Collectors.toList()))
        .isEqualTo(order);
    assertThat(france.spending().withinArticle())
        .isEqualTo(asked.getJsonObject("imputation_order").getString("ref"));
    assertThat(france.spending().betweenArticle())
        .isEqualTo(asked.getJsonObject("multi_debt_order").getString("ref"));
    assertThat(france.contact().mostInSevenDays())
        .isEqualTo(
            asked
                .getJsonObject("contact_frequency_max")
                .getJsonObject("value")
                .getInt("outbound_total_per_7d"));
  }

  @Test
  void belgium_says_what_its_configuration_asks() throws IOException {
    JsonObject asked = ReferenceTables.object("jurisdictions.json").getJsonObject("BE");
    ReminderRule reminders = belgium.reminders();

    int free = asked.getJsonObject("periodic_contract_free_reminders_per_year").getInt("value");
    Money stamp = Money.euros("1.35");
    assertThat(reminders.mostFor(free - 1, true, stamp)).isEqualTo(Money.ZERO);
    assertThat(reminders.mostFor(0, false, stamp)).isEqualTo(Money.ZERO);
    for (Money later :
        List.of(reminders.mostFor(free, true, stamp), reminders.mostFor(1, false, stamp))) {
      assertThat(asked.getJsonObject("extra_reminder_cost_max").getString("value"))
          .isEqualTo(later.minus(stamp).decimal() + " EUR + postage");
    }
    assertThat(reminders.article())
        .isEqualTo(asked.getJsonObject("first_reminder_free").getString("ref"));
    assertThat(belgium.dispute().suspendsCollection())
        .isEqualTo(asked.getJsonObject("dispute_suspends").getBoolean("value"));
    assertThat(asked.getJsonObject("waiting_period").getString("value")).isEqualTo("P14D");
  }

  private static JsonObject example(String file, String id) throws IOException {
    return examples(file).stream()
        .filter(one -> one.getString("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate day(JsonObject inputs, String name, String otherwise) {
    return LocalDate.parse(inputs.getString(name, inputs.getString(otherwise, null)));
  }

  private static Money euros(String amount) {
    return Money.euros(amount.contains(".") ? amount : amount + ".00");
  }
}
