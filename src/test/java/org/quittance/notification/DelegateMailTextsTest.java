package org.quittance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.access.Actor;
import org.quittance.access.DelegateScope;
import org.quittance.access.Role;
import org.quittance.delegation.NewDelegate;
import org.quittance.delegation.rules.DelegateRole;
import org.quittance.notification.MailWriter.Outcome;

/** What those who help a debtor are told, and what the debtor is told of them. */
class DelegateMailTextsTest {

  private TalkingAgency talking = TalkingAgency.in("fr");

  private long give(String language) {
    talking.agency.actAs(Actor.debtor(4711));
    return talking.agency.helping.given.give(
        talking.caseFileId(),
        new NewDelegate(
            "Nadia Benali",
            "nadia@asso.fr",
            DelegateRole.ADVISER,
            DelegateScope.SEE_AND_PROPOSE,
            LocalDate.parse("2026-11-20"),
            LocalDate.parse("2026-12-19"),
            language));
  }

  private void comeIn() {
    talking.agency.helping.enter(talking.agency.helping.newestLink());
  }

  private void staff() {
    talking.agency.actAs(Actor.staff("alice@agency.example", Role.SUPERVISOR));
  }

  private void hold(String language, MailKind... kinds) throws IOException {
    for (MailKind kind : kinds) {
      MailDraft draft = talking.draft(kind);
      HouseRules.hold(kind, draft, talking.content(draft), language);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en", "fr-BE", "en-BE"})
  void every_mail_keeps_the_house_rules(String language) throws IOException {
    talking = TalkingAgency.in(language);
    long given = give(language);
    hold(language, MailKind.DELEGATE_INVITED, MailKind.DELEGATE_GIVEN);
    comeIn();
    talking.agency.helping.doors.preparePlan("by=each&each=50.00");
    staff();
    hold(language, MailKind.DELEGATE_PREPARED);
    talking.agency.helping.given.revokeForAgency(talking.caseFileId(), given, "Signalement");
    hold(language, MailKind.DELEGATE_ENDED, MailKind.DELEGATE_TAKEN_BACK);

    give(language);
    talking.agency.helping.doors.decline(talking.agency.helping.newestLink(), "192.0.2.1");
    staff();
    hold(language, MailKind.DELEGATE_TAKEN_BACK);
    assertThat(talking.write(MailKind.DELEGATE_ENDED)).isInstanceOf(Outcome.Nothing.class);
  }

  @Test
  void the_invitation_says_who_for_what_and_how_long_and_nothing_of_the_claim() {
    give("fr");
    staff();
    MailDraft draft = talking.draft(MailKind.DELEGATE_INVITED);

    assertThat(draft.to().email()).isEqualTo("nadia@asso.fr");
    assertThat(talking.plain(MailKind.DELEGATE_INVITED))
        .contains("Claire Martin", "Voir et préparer un plan", "20 novembre 2026", "19 décembre")
        .contains("Vous ne vous engagez à rien")
        .doesNotContain("Énergie du Sud", "1\u202f200", "DOS-1", "L-2026-0481");
  }

  @Test
  void the_debtor_learns_whom_they_let_in_and_how_to_take_it_back() {
    give("fr");
    staff();
    assertThat(talking.plain(MailKind.DELEGATE_GIVEN))
        .contains("Nadia Benali", "Voir et préparer un plan", "Me faire aider")
        .contains("Vous n’avez donné aucun accès")
        .doesNotContain("nadia@asso.fr");
  }

  @Test
  void the_debtor_is_told_of_a_plan_only_while_it_waits() {
    long given = give("fr");
    comeIn();
    talking.agency.helping.doors.preparePlan("by=each&each=50.00");
    staff();
    assertThat(talking.plain(MailKind.DELEGATE_PREPARED))
        .contains("Nadia Benali a préparé un plan", "c’est vous qui acceptez")
        .doesNotContain("50,00");
    talking.agency.helping.given.forgetPlan(talking.caseFileId(), given);
    assertThat(talking.write(MailKind.DELEGATE_PREPARED)).isInstanceOf(Outcome.Nothing.class);
  }

  @Test
  void nobody_is_invited_to_what_was_taken_back() {
    long given = give("fr");
    talking.agency.helping.given.revoke(talking.caseFileId(), given);
    staff();
    assertThat(talking.write(MailKind.DELEGATE_INVITED)).isInstanceOf(Outcome.Nothing.class);
    assertThat(talking.plain(MailKind.DELEGATE_ENDED)).contains("a pris fin", "Claire Martin");
  }

  @Test
  void the_agency_says_why_it_took_an_access_back() {
    long given = give("fr");
    staff();
    talking.agency.helping.given.revokeForAgency(
        talking.caseFileId(), given, "Signalement d’un abus");
    assertThat(talking.plain(MailKind.DELEGATE_TAKEN_BACK)).contains("Signalement d’un abus");
    assertThat(talking.plain(MailKind.DELEGATE_ENDED)).doesNotContain("Signalement");
  }
}
