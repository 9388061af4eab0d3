package org.quittance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.declaration.DeclarationSummary;
import org.quittance.declaration.rules.DeclarationFacts;
import org.quittance.declaration.rules.DeclarationFacts.Paid;
import org.quittance.declaration.rules.DeclarationFacts.Proceeding;
import org.quittance.declaration.rules.DeclarationKind;
import org.quittance.declaration.rules.PaidBy;
import org.quittance.money.Money;
import org.quittance.notification.MailWriter.Outcome;

/** What is told, and to whom, when something was declared of a debtor. */
class DeclarationMailTextsTest {

  private TalkingAgency talking = TalkingAgency.in("fr");

  private DeclarationSummary declare(DeclarationKind kind) {
    return talking.agency.declarations.declare(
        "DOS-1",
        kind,
        new DeclarationFacts(
            LocalDate.parse("2026-11-10"),
            new Paid(Money.euros("1200.00"), PaidBy.TRANSFER, "Énergie du Sud"),
            Proceeding.NONE,
            null,
            "Des mots que personne d’autre ne lit"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en", "fr-BE", "en-BE"})
  void every_mail_keeps_the_house_rules(String language) throws IOException {
    talking = TalkingAgency.in(language);
    DeclarationSummary told = declare(DeclarationKind.OVER_INDEBTEDNESS_ADMISSIBLE);
    hold(language, MailKind.DECLARATION_MADE, MailKind.CREDITOR_DECLARATION);
    talking.agency.declarations.confirm(told.id(), "Seen");
    hold(language, MailKind.DECLARATION_CONFIRMED);
    talking.agency.declarations.lift(told.id(), "Ended");
    hold(language, MailKind.DECLARATION_LIFTED, MailKind.CREDITOR_DECLARATION_LIFTED);
  }

  @Test
  void a_pause_that_is_over_is_told_with_a_way_to_say_how_things_stand() throws IOException {
    for (String language : List.of("fr", "en", "fr-BE", "en-BE")) {
      talking = TalkingAgency.in(language);
      talking.agency.declarations.declare(
          "DOS-1",
          DeclarationKind.OVER_INDEBTEDNESS_FILED,
          DeclarationFacts.on(LocalDate.parse("2026-11-02")));
      talking.agency.liveUntil("2027-01-05");
      hold(language, MailKind.DECLARATION_LIFTED, MailKind.CREDITOR_DECLARATION_LIFTED);
    }
    talking = TalkingAgency.in("fr");
    talking.agency.declarations.declare(
        "DOS-1",
        DeclarationKind.OVER_INDEBTEDNESS_FILED,
        DeclarationFacts.on(LocalDate.parse("2026-11-02")));
    talking.agency.liveUntil("2027-01-05");
    assertThat(talking.plain(MailKind.DECLARATION_LIFTED))
        .contains("nous suspendons de nouveau tout de suite")
        .doesNotContain("surendettement");
  }

  private void hold(String language, MailKind... kinds) throws IOException {
    for (MailKind kind : List.of(kinds)) {
      MailDraft draft = talking.draft(kind);
      HouseRules.hold(kind, draft, talking.content(draft), language);
    }
  }

  @Test
  void the_debtor_is_told_what_stops_and_until_when_without_naming_the_situation() {
    declare(DeclarationKind.OVER_INDEBTEDNESS_ADMISSIBLE);

    assertThat(talking.plain(MailKind.DECLARATION_MADE))
        .contains("Ne payez rien", "27 novembre 2026")
        .doesNotContain("surendettement");
    assertThat(talking.plain(MailKind.CREDITOR_DECLARATION))
        .contains("Dossier de surendettement recevable", "mardi 10 novembre 2026");
  }

  @Test
  void the_creditor_is_asked_for_what_the_debtor_says_they_paid() {
    declare(DeclarationKind.ALREADY_PAID);

    assertThat(talking.plain(MailKind.CREDITOR_DECLARATION))
        .contains("1\u202f200,00\u202f€", "Virement", "/creditor/case?ref=DOS-1")
        .doesNotContain("Des mots");
    DeclarationSummary told =
        talking.agency.declarations.ofCase(talking.agency.look("DOS-1").id()).get(0);
    talking.agency.declarations.lift(told.id(), "Aucun virement de ce montant");
    assertThat(talking.plain(MailKind.DECLARATION_LIFTED)).contains("Aucun virement de ce montant");
    assertThat(talking.write(MailKind.CREDITOR_DECLARATION)).isInstanceOf(Outcome.Nothing.class);
  }

  @Test
  void nobody_but_the_debtor_hears_of_hardship() {
    declare(DeclarationKind.HARDSHIP);

    assertThat(talking.plain(MailKind.DECLARATION_MADE)).contains("vous rappelle");
    assertThatThrownBy(() -> talking.queued(MailKind.CREDITOR_DECLARATION))
        .isInstanceOf(AssertionError.class);
  }
}
