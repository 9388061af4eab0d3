package org.quittance.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.quittance.money.Money;
import org.quittance.money.Rate;

class WordingTest {

  private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 5);

  @Nested
  class In_french {

    @Test
    void amounts_hold_together_with_narrow_spaces() {
      assertThat(Wording.amount(Money.euros("1234.56"), Locale.FRENCH))
          .isEqualTo("1\u202f234,56\u202f€");
      assertThat(Wording.amount(Money.euros("-100.00"), Locale.FRENCH))
          .isEqualTo("\u2212100,00\u202f€");
    }

    @Test
    void dates_are_in_words() {
      assertThat(Wording.weekday(THURSDAY, Locale.FRENCH)).isEqualTo("jeudi 5 mars 2026");
      assertThat(Wording.day(LocalDate.of(2025, 7, 1), Locale.FRENCH))
          .isEqualTo("1er juillet 2025");
    }

    @Test
    void moments_are_told_in_paris_time() {
      assertThat(Wording.moment(Instant.parse("2026-03-05T08:05:00Z"), Locale.FRENCH))
          .isEqualTo("5 mars 2026 à 9 h 05");
    }

    @Test
    void rates_use_a_comma() {
      assertThat(Wording.rate(Rate.percent("2.76"), Locale.FRENCH)).isEqualTo("2,76\u202f%");
    }
  }

  @Nested
  class In_english {

    @Test
    void amounts_dates_and_rates_follow_english_custom() {
      assertThat(Wording.amount(Money.euros("1234.56"), Locale.ENGLISH)).isEqualTo("€1,234.56");
      assertThat(Wording.weekday(THURSDAY, Locale.ENGLISH)).isEqualTo("Thursday 5 March 2026");
      assertThat(Wording.rate(Rate.percent("2.76"), Locale.ENGLISH)).isEqualTo("2.76%");
    }
  }

  @Test
  void arguments_are_put_into_the_readers_words() {
    assertThat(
            Wording.text(
                Wording.MESSAGES,
                "refusal.RATE_NOT_PUBLISHED",
                Locale.ENGLISH,
                LocalDate.of(2027, 1, 1)))
        .isEqualTo("No rate is published for 1 January 2027.");
  }
}
