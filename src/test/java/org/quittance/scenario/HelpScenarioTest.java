package org.quittance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quittance.access.AccessRefusal;
import org.quittance.access.Actor;
import org.quittance.access.DelegateScope;
import org.quittance.access.DisownReason;
import org.quittance.access.LinkChannel;
import org.quittance.access.Role;
import org.quittance.casefile.CasefileRefusal;
import org.quittance.declaration.rules.DeclarationFacts;
import org.quittance.declaration.rules.DeclarationKind;
import org.quittance.delegation.DelegateEntry;
import org.quittance.delegation.DelegateSummary;
import org.quittance.delegation.DelegationRefusal;
import org.quittance.delegation.NewDelegate;
import org.quittance.delegation.rules.DelegateRole;
import org.quittance.delegation.rules.DelegateStatus;
import org.quittance.delegation.rules.EndCause;
import org.quittance.refusal.Refusal;
import org.quittance.refusal.RefusalCode;
import org.quittance.testing.memory.Agency;

/**
 * A debtor lets somebody help them, sees what they did, and takes it back; or it ends by itself.
 */
class HelpScenarioTest {

  private static final String DOS = "DOS-1";
  private static final String OTHER = "DOS-2";
  private static final Actor DEBTOR = Actor.debtor(4711);

  private final Agency agency = Agency.on("2026-11-03");

  @BeforeEach
  void two_files() {
    agency.creditors.register("ENSUD", aCreditor());
    agency.cases.place(DOS, aCaseFile().withInvoice("F-1", "300.00", "2026-01-31").build());
    agency.cases.place(OTHER, aCaseFile().withInvoice("F-2", "500.00", "2026-01-31").build());
  }

  private long file() {
    return agency.look(DOS).id();
  }

  private static NewDelegate nadia(DelegateScope scope, String until) {
    return new NewDelegate(
        " Nadia  Benali ",
        "Nadia@Asso.fr",
        DelegateRole.ADVISER,
        scope,
        LocalDate.parse("2026-11-03"),
        LocalDate.parse(until),
        "fr");
  }

  private DelegateSummary give(DelegateScope scope, String until) {
    agency.actAs(DEBTOR);
    return look(agency.helping.given.give(file(), nadia(scope, until)));
  }

  private DelegateSummary look(long id) {
    return agency.helping.given.find(agency.caseFiles().find(DOS).orElseThrow().id(), id);
  }

  private void staff() {
    agency.actAs(Actor.staff("alice@agency.example", Role.SUPERVISOR));
  }

  private static void refused(RefusalCode code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOf(Refusal.class)
        .extracting(refusal -> ((Refusal) refusal).code())
        .isEqualTo(code);
  }

  @Test
  void help_is_given_used_and_taken_back() {
    DelegateSummary invited = give(DelegateScope.SEE_AND_PROPOSE, "2026-12-02");
    assertThat(invited.status()).isEqualTo(DelegateStatus.INVITED);
    assertThat(invited.person().name()).isEqualTo("Nadia Benali");
    assertThat(invited.person().email()).isEqualTo("nadia@asso.fr");
    String link = agency.helping.newestLink();

    agency.liveUntil("2026-11-10");
    DelegateEntry entry = agency.helping.enter(link);

    assertThat(entry.caseFileId()).isEqualTo(file());
    assertThat(entry.scope()).isEqualTo(DelegateScope.SEE_AND_PROPOSE);
    assertThat(look(invited.id()).status()).isEqualTo(DelegateStatus.ACTIVE);
    // They see the file and no other, and change nothing of it.
    assertThat(agency.look(DOS).reference()).isEqualTo(DOS);
    refused(CasefileRefusal.CASE_UNKNOWN, () -> agency.look(OTHER));
    refused(AccessRefusal.DELEGATE_NOT_ALLOWED, () -> agency.cases.hold(DOS, "because I say so"));
    refused(
        DelegationRefusal.DELEGATE_DEBTOR_MUST_GIVE,
        () -> agency.helping.given.give(file(), nadia(DelegateScope.SEE_AND_PAY, "2026-12-02")));
    agency.helping.doors.preparePlan("by=each&each=50.00");
    assertThat(look(invited.id()).prepared().wish()).isEqualTo("by=each&each=50.00");

    agency.actAs(DEBTOR);
    agency.helping.given.revoke(file(), invited.id());

    DelegateSummary over = look(invited.id());
    assertThat(over.status()).isEqualTo(DelegateStatus.REVOKED);
    assertThat(over.ended().because()).isEqualTo(EndCause.DEBTOR);
    assertThat(over.prepared()).isNull();
    assertThat(agency.helping.doors.standing(invited.id())).isEmpty();
    refused(AccessRefusal.CODE_UNUSABLE, () -> agency.helping.enter(link));
    refused(
        DelegationRefusal.DELEGATE_NO_LONGER_OPEN,
        () -> agency.helping.given.revoke(file(), invited.id()));
    assertThat(agency.happenedTo(DOS))
        .containsSubsequence(
            "access.delegate-given",
            "access.delegate-used",
            "access.delegate-prepared",
            "access.delegate-revoked");
  }

  @Test
  void after_the_last_day_nobody_is_let_in_and_the_history_says_so_once() {
    DelegateSummary given = give(DelegateScope.SEE, "2026-11-05");
    String link = agency.helping.newestLink();
    agency.liveUntil("2026-11-05");
    agency.helping.enter(link);
    assertThat(agency.helping.doors.standing(given.id())).isPresent();

    agency.liveUntil("2026-11-06");
    assertThat(agency.helping.doors.standing(given.id())).isEmpty();
    refused(AccessRefusal.CODE_UNUSABLE, () -> agency.helping.enter(link));
    assertThat(look(given.id()).status()).isEqualTo(DelegateStatus.EXPIRED);

    staff();
    agency.helping.expire();
    agency.helping.expire();
    assertThat(look(given.id()).ended().because()).isEqualTo(EndCause.DATE);
    assertThat(agency.happenedTo(DOS)).containsOnlyOnce("access.delegate-expired");
  }

  @Test
  void two_delegates_are_two_and_a_fourth_is_one_too_many() {
    DelegateSummary first = give(DelegateScope.SEE, "2026-12-02");
    refused(
        DelegationRefusal.DELEGATE_ALREADY_GIVEN,
        () -> give(DelegateScope.SEE_AND_PAY, "2026-12-02"));
    long second = agency.helping.given.give(file(), called("b@asso.fr"));
    agency.helping.given.give(file(), called("c@asso.fr"));
    refused(
        DelegationRefusal.DELEGATE_TOO_MANY,
        () -> agency.helping.given.give(file(), called("d@asso.fr")));

    agency.helping.given.revoke(file(), first.id());

    assertThat(agency.helping.doors.standing(first.id())).isEmpty();
    assertThat(agency.helping.doors.standing(second)).isPresent();
    agency.helping.given.give(file(), called("d@asso.fr"));
    refused(
        DelegationRefusal.DELEGATE_UNKNOWN,
        () -> agency.helping.given.revoke(agency.look(OTHER).id(), second));
  }

  private static NewDelegate called(String email) {
    NewDelegate one = nadia(DelegateScope.SEE, "2026-12-02");
    return new NewDelegate(
        one.name(), email, one.role(), one.scope(), one.from(), one.until(), one.language());
  }

  @Test
  void nobody_but_the_debtor_gives_and_only_to_somebody_else() {
    staff();
    refused(
        DelegationRefusal.DELEGATE_DEBTOR_MUST_GIVE,
        () -> agency.helping.given.give(file(), nadia(DelegateScope.SEE, "2026-12-02")));
    agency.actAs(DEBTOR);
    refused(
        DelegationRefusal.DELEGATE_EMAIL_IS_YOURS,
        () -> agency.helping.given.give(file(), called("Claire@example.org")));
    refused(
        DelegationRefusal.DELEGATE_END_INVALID,
        () -> agency.helping.given.give(file(), nadia(DelegateScope.SEE, "2027-02-01")));
  }

  @ParameterizedTest
  @EnumSource(
      value = DeclarationKind.class,
      names = {"DECEASED", "IDENTITY_THEFT", "MINOR", "GUARDIANSHIP"})
  void a_declaration_by_which_nobody_may_act_at_their_word_ends_it(DeclarationKind kind) {
    DelegateSummary given = give(DelegateScope.SEE, "2026-12-02");
    staff();
    agency.declarations.declare(
        DOS,
        kind,
        new DeclarationFacts(
            LocalDate.parse("2026-11-02"),
            DeclarationFacts.NONE.paid(),
            new DeclarationFacts.Proceeding(null, null, "UDAF 31"),
            null,
            "words"));
    assertThat(look(given.id()).ended().because()).isEqualTo(EndCause.DECLARATION);
  }

  @ParameterizedTest
  @CsvSource({"NOT_ME", "MOVED"})
  void whoever_reads_the_debtors_mail_and_is_not_the_debtor_ends_it(DisownReason reason) {
    DelegateSummary given = give(DelegateScope.SEE, "2026-12-02");
    staff();
    agency.disown(DOS, LinkChannel.EMAIL, reason);
    assertThat(look(given.id()).ended().because()).isEqualTo(EndCause.NOT_THE_DEBTOR);
  }

  @Test
  void hardship_is_no_reason_to_be_left_alone() {
    DelegateSummary given = give(DelegateScope.SEE, "2026-12-02");
    staff();
    agency.declarations.declare(DOS, DeclarationKind.HARDSHIP, DeclarationFacts.NONE);
    assertThat(look(given.id()).isLive()).isTrue();
  }

  @Test
  void a_case_taken_back_ends_it_at_once_and_a_settled_one_with_its_day() {
    DelegateSummary given = give(DelegateScope.SEE_AND_PAY, "2026-12-02");
    staff();
    agency.transfer(DOS, agency.outstanding(DOS).decimal(), "BANK-1");
    assertThat(agency.helping.doors.standing(given.id())).isPresent();
    agency.liveUntil("2026-11-04");
    assertThat(agency.helping.doors.standing(given.id())).isEmpty();
    agency.actAs(DEBTOR);
    refused(
        DelegationRefusal.DELEGATE_CASE_CLOSED,
        () -> agency.helping.given.give(file(), called("b@asso.fr")));
  }

  @Test
  void recalled_it_is_over_at_once() {
    DelegateSummary given = give(DelegateScope.SEE, "2026-12-02");
    staff();
    agency.cases.recall(DOS, "the creditor asks");
    assertThat(look(given.id()).ended().because()).isEqualTo(EndCause.CASE_CLOSED);
  }

  @Test
  void the_agency_takes_it_back_with_a_reason_and_a_delegate_may_decline() {
    DelegateSummary given = give(DelegateScope.SEE, "2026-12-02");
    String link = agency.helping.newestLink();
    staff();
    refused(
        DelegationRefusal.DELEGATE_REASON_MISSING,
        () -> agency.helping.given.revokeForAgency(file(), given.id(), " "));
    agency.actAs(Actor.creditor("compta@ensud.example", 1));
    refused(
        DelegationRefusal.DELEGATE_UNKNOWN,
        () -> agency.helping.given.revokeForAgency(given.id(), given.id(), "none of my business"));
    staff();
    agency.helping.given.revokeForAgency(file(), given.id(), "Signalement");
    assertThat(look(given.id()).ended().reason()).isEqualTo("Signalement");
    refused(AccessRefusal.CODE_UNUSABLE, () -> agency.helping.enter(link));

    DelegateSummary again = give(DelegateScope.SEE, "2026-12-02");
    agency.helping.doors.decline(agency.helping.newestLink(), "192.0.2.1");
    assertThat(look(again.id()).ended().because()).isEqualTo(EndCause.DELEGATE);
  }

  @Test
  void what_a_delegate_has_prepared_gives_way_to_what_the_debtor_does() {
    DelegateSummary given = give(DelegateScope.SEE_AND_PROPOSE, "2026-12-02");
    agency.helping.enter(agency.helping.newestLink());
    agency.helping.doors.preparePlan("by=count&count=6");
    agency.actAs(DEBTOR);
    assertThat(look(given.id()).prepared()).isNotNull();
    agency.helping.given.forgetPlan(file(), given.id());
    assertThat(look(given.id()).prepared()).isNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = DelegateScope.class,
      names = {"SEE", "SEE_AND_PAY"})
  void who_may_not_propose_prepares_nothing(DelegateScope scope) {
    give(scope, "2026-12-02");
    agency.helping.enter(agency.helping.newestLink());
    refused(
        AccessRefusal.DELEGATE_NOT_ALLOWED,
        () -> agency.helping.doors.preparePlan("by=each&each=50.00"));
  }
}
