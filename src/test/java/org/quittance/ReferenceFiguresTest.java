package org.quittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.ReferenceTables.csv;
import static org.quittance.ReferenceTables.examples;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quittance.calendar.DueDates;
import org.quittance.calendar.Frequency;
import org.quittance.calendar.LimitationDates;
import org.quittance.identifier.RfReference;
import org.quittance.interest.CreditorKind;
import org.quittance.interest.InterestBasis;
import org.quittance.interest.RateTables;
import org.quittance.jurisdiction.Accessories;
import org.quittance.jurisdiction.ClaimFacts;
import org.quittance.jurisdiction.ClaimNature;
import org.quittance.jurisdiction.Jurisdiction;
import org.quittance.jurisdiction.Jurisdictions;
import org.quittance.jurisdiction.LumpSum;
import org.quittance.jurisdiction.Notice;
import org.quittance.jurisdiction.NoticeChannel;
import org.quittance.jurisdiction.Relation;
import org.quittance.ledger.rules.PayableDebt;
import org.quittance.ledger.rules.PaymentAllocator;
import org.quittance.money.Money;
import org.quittance.money.Rate;
import org.quittance.money.Remainder;
import org.quittance.plan.rules.Schedule;
import org.quittance.plan.rules.ScheduledInstalment;
import org.quittance.platform.BankAccountNumber;

/**
 * Holds the rules against the tables of reference figures that are kept beside the project, row by
 * row. The figures that matter also stand in the test of each rule; where the tables are not at
 * hand, these tests are left out.
 */
class ReferenceFiguresTest {

  private final RateTables rates = RateTables.published();
  private final Jurisdiction belgium = Jurisdictions.of("BE");

  @Test
  void legal_rates_are_those_of_the_tables() throws IOException {
    for (List<String> row : csv("rates/legal_rate_fr_pre2015.csv")) {
      assertLegalRates(row.get(0), row.get(1), row.get(2), row.get(2));
    }
    for (List<String> row : csv("rates/legal_rate_fr.csv")) {
      assertLegalRates(row.get(0), row.get(1), row.get(2), row.get(3));
    }
  }

  @Test
  void penalty_rates_and_floors_are_those_of_the_tables() throws IOException {
    for (List<String> row : csv("rates/l441_10_default_rate.csv")) {
      // A provisional rate is a guess about the future, which the product does not make.
      if (!row.get(5).equals("provisional")) {
        LocalDate last = LocalDate.parse(row.get(1));
        assertThat(rates.l44110(last)).isEqualTo(Rate.percent(row.get(3)));
        assertThat(rates.contractualFloor(last)).isEqualTo(Rate.percent(row.get(4)));
      }
    }
  }

  @Test
  void references_are_checked_as_in_the_table() throws IOException {
    for (List<String> row : csv("examples/references.csv")) {
      String input = row.get(1);
      String expected = row.get(2);
      switch (row.get(0)) {
        case "rf_check" ->
            assertThat(RfReference.parse(input).isPresent()).isEqualTo(expected.equals("valid"));
        case "rf_make" -> assertThat(RfReference.make(input)).hasToString(expected);
        case "iban_check" ->
            assertThat(BankAccountNumber.parse(input).isPresent())
                .isEqualTo(expected.equals("valid"));
        default -> assertThat(row.get(0)).isEqualTo("rib_key_fr"); // part of a French IBAN
      }
    }
  }

  @Test
  void schedules_are_those_of_the_examples() throws IOException {
    for (JsonObject example : examples("examples/schedule.json")) {
      if (example.containsKey("total")) {
        assertSplit(example, Remainder.LAST, "remainder_on_last");
        assertSplit(example, Remainder.FIRST, "remainder_on_first");
        assertSplit(example, Remainder.SPREAD, "spread_one_cent");
      } else {
        LocalDate start = LocalDate.parse(example.getString("start"));
        assertThat(DueDates.monthly(start, example.getInt("n")))
            .extracting(LocalDate::toString)
            .isEqualTo(texts(example.getJsonArray("expected")));
      }
    }
  }

  @Test
  void dates_are_those_of_the_examples() throws IOException {
    for (JsonObject example : examples("examples/date.json")) {
      JsonObject inputs = example.getJsonObject("inputs");
      JsonObject expected = example.getJsonObject("expected");
      if (example.getString("id").equals("FR1")) {
        LimitationDates dates = LimitationDates.consumer(LocalDate.parse(inputs.getString("due")));
        assertThat(dates.lastDayToAct()).hasToString(expected.getString("last_day_to_act"));
        assertThat(dates.prescribedFrom()).hasToString(expected.getString("prescribed_from"));
      } else if (example.getString("id").equals("BE2")) {
        Notice reminder =
            new Notice(LocalDate.parse(inputs.getString("sent")), NoticeChannel.ELECTRONIC);
        var waiting = belgium.firstNotice().waitingAfter(reminder).orElseThrow();
        assertThat(waiting.startsOn()).hasToString(expected.getString("starts"));
        assertThat(waiting.claimableFrom())
            .hasToString(expected.getString("clause_applicable_from"));
      } else if (example.getString("id").equals("FR4")) {
        assertThat(DueDates.latestRemittanceOn(LocalDate.parse(inputs.getString("cleared"))))
            .hasToString(expected.getString("latest_remittance"));
      }
    }
  }

  @Test
  void belgian_indemnities_are_capped_as_in_the_table() throws IOException {
    Relation consumer =
        new Relation(CreditorKind.PROFESSIONAL, true, ClaimNature.GOODS_OR_SERVICES);
    Notice reminder = new Notice(LocalDate.of(2026, 5, 4), NoticeChannel.ELECTRONIC);
    for (List<String> row : csv("examples/be_indemnity_caps.csv")) {
      Money balance = Money.euros(row.get(0).contains(".") ? row.get(0) : row.get(0) + ".00");
      ClaimFacts claim = new ClaimFacts(consumer, LocalDate.of(2026, 3, 31), reminder, balance);
      LumpSum owed =
          belgium
              .lumpSums(claim, new Accessories(InterestBasis.NONE, null, true, null, null))
              .get(0);
      assertThat(owed.ofUnpaid().apply(balance).decimal()).isEqualTo(row.get(1));
    }
  }

  @Test
  void equal_debts_share_as_in_the_example() throws IOException {
    for (JsonObject example : examples("examples/imputation.json")) {
      if (example.getString("id").equals("I4")) {
        JsonObject inputs = example.getJsonObject("inputs");
        LocalDate due = LocalDate.of(2026, 1, 31);
        List<PayableDebt> debts =
            inputs.getJsonArray("debts").getValuesAs(JsonArray.class).stream()
                .map(
                    debt ->
                        new PayableDebt(
                            debt.getString(0),
                            due,
                            false,
                            Money.ZERO,
                            Money.ZERO,
                            Money.euros(debt.getString(1))))
                .toList();
        JsonObject expected = example.getJsonObject("expected");
        assertThat(
                new PaymentAllocator(Jurisdictions.of("FR").spending())
                    .allocate(Money.euros(inputs.getString("payment")), debts, due, null)
                    .allocations())
            .hasSize(expected.size())
            .allSatisfy(
                allocation ->
                    assertThat(allocation.amount().decimal())
                        .isEqualTo(expected.getString(allocation.debtId())));
      }
    }
  }

  private void assertLegalRates(String from, String to, String individual, String professional) {
    for (LocalDate day : List.of(LocalDate.parse(from), LocalDate.parse(to))) {
      assertThat(rates.legal(CreditorKind.INDIVIDUAL, day)).isEqualTo(Rate.percent(individual));
      assertThat(rates.legal(CreditorKind.PROFESSIONAL, day)).isEqualTo(Rate.percent(professional));
    }
  }

  private static void assertSplit(JsonObject example, Remainder remainder, String key) {
    Schedule schedule =
        Schedule.spread(
            Money.euros(example.getString("total")),
            example.getInt("n"),
            LocalDate.of(2026, 1, 31),
            Frequency.MONTHLY,
            remainder);
    assertThat(schedule.instalments())
        .extracting(ScheduledInstalment::amount)
        .extracting(Money::decimal)
        .isEqualTo(texts(example.getJsonArray(key)));
  }

  private static List<String> texts(JsonArray array) {
    return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }
}
