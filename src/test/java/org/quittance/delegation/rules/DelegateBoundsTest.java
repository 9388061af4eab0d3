package org.quittance.delegation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelegateBoundsTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final DelegateBounds BOUNDS = new DelegateBounds(90, 3);

  @ParameterizedTest
  @CsvSource({"2026-11-21,false", "2026-11-22,true", "2027-02-20,true", "2027-02-21,false"})
  void the_first_day_is_today_or_later_but_not_forgotten(LocalDate from, boolean allowed) {
    assertThat(BOUNDS.allowsStart(from, TODAY)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-21,false", "2026-11-22,true", "2027-02-19,true", "2027-02-20,false"})
  void the_last_day_is_at_most_the_ninetieth(LocalDate until, boolean allowed) {
    assertThat(BOUNDS.allowsEnd(TODAY, until)).isEqualTo(allowed);
  }

  @Test
  void the_latest_last_day_is_allowed_and_the_next_is_not() {
    assertThat(BOUNDS.allowsEnd(TODAY, BOUNDS.latestEnd(TODAY))).isTrue();
    assertThat(BOUNDS.allowsEnd(TODAY, BOUNDS.latestEnd(TODAY).plusDays(1))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nadia Benali", "Jean-Marc d’Orléans", "O'Neil", "M. Dupont", "李雷"})
  void a_name_is_a_name(String name) {
    assertThat(DelegateFields.isName(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Gagnez 100 euros",
        "www.exemple.fr",
        "Voir https://exemple.fr",
        "a@b.fr",
        "<b>Nadia</b>",
        "Nadia\nBcc: x",
        "Nadia, votre colis est là !"
      })
  void what_could_be_clicked_or_read_as_a_message_is_no_name(String text) {
    assertThat(DelegateFields.isName(text)).isFalse();
  }

  @Test
  void a_name_of_81_letters_is_none() {
    assertThat(DelegateFields.isName("a".repeat(80))).isTrue();
    assertThat(DelegateFields.isName("a".repeat(81))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "nadia@asso.fr,true",
    "n.b+aide@sous.domaine.example,true",
    "nadia@asso,false",
    "nadia asso.fr,false",
    "'nadia@asso.fr,x@y.fr',false",
    "Nadia <n@asso.fr>,false"
  })
  void an_address_is_one_address(String text, boolean sound) {
    assertThat(DelegateFields.isEmail(text)).isEqualTo(sound);
  }
}
