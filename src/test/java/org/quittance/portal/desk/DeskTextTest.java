package org.quittance.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.negotiation.rules.Terms;
import org.quittance.negotiation.rules.TermsKind;
import org.quittance.plan.rules.ScheduledInstalment;

class DeskTextTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-12-05");

  private static Terms monthly(String waived, String... amounts) {
    List<ScheduledInstalment> instalments = new ArrayList<>();
    for (int i = 0; i < amounts.length; i++) {
      instalments.add(new ScheduledInstalment(i + 1, FIRST.plusMonths(i), Money.euros(amounts[i])));
    }
    return new Terms(
        TermsKind.PLAN,
        instalments,
        amounts.length == 1 ? null : Frequency.MONTHLY,
        Money.euros(waived),
        false);
  }

  private static String said(Terms terms) {
    return DeskText.terms(terms, Locale.FRENCH).replace('\u202f', ' ').replace('\u00a0', ' ');
  }

  @Test
  void equal_instalments_are_told_as_one_figure_and_the_last_cents_apart() {
    assertThat(said(monthly("0.00", "107.00", "107.00", "107.30")))
        .isEqualTo("2 × 107,00 € + 107,30 €, chaque mois, du 5 décembre 2026 au 5 février 2027");
  }

  @Test
  void one_payment_has_one_day() {
    assertThat(said(monthly("0.00", "800.00")))
        .isEqualTo("800,00 € en une fois, le 5 décembre 2026");
  }

  @Test
  void what_is_given_up_is_always_told() {
    assertThat(said(monthly("40.00", "800.00"))).contains("40,00 €");
  }

  @Test
  void many_different_amounts_are_counted_rather_than_listed() {
    assertThat(said(monthly("0.00", "10.00", "20.00", "30.00", "40.00", "50.00")))
        .startsWith("5 échéances, 150,00 € en tout");
  }
}
