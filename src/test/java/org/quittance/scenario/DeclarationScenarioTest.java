package org.quittance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.testing.CaseFiles.aBusinessCaseFile;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;
import static org.quittance.testing.Plans.monthly;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quittance.access.Actor;
import org.quittance.access.DisownReason;
import org.quittance.access.LinkChannel;
import org.quittance.casefile.CasefileRefusal;
import org.quittance.casefile.DeskTaskKind;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.declaration.DeclarationNews;
import org.quittance.declaration.DeclarationRefusal;
import org.quittance.declaration.DeclarationSummary;
import org.quittance.declaration.rules.DeclarationFacts;
import org.quittance.declaration.rules.DeclarationFacts.Paid;
import org.quittance.declaration.rules.DeclarationFacts.Proceeding;
import org.quittance.declaration.rules.DeclarationFault;
import org.quittance.declaration.rules.DeclarationKind;
import org.quittance.declaration.rules.DeclarationStatus;
import org.quittance.declaration.rules.PaidBy;
import org.quittance.ledger.LedgerAccount;
import org.quittance.money.Money;
import org.quittance.payment.PaymentChannel;
import org.quittance.payment.PaymentRefusal;
import org.quittance.payment.RecordedPayment;
import org.quittance.payment.rules.SavedMethodKind;
import org.quittance.plan.PlanRefusal;
import org.quittance.plan.rules.InstalmentStatus;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.refusal.Refusal;
import org.quittance.testing.memory.Agency;

/** What is told of a debtor, what it stops at once, and what goes on when it is lifted. */
class DeclarationScenarioTest {

  private static final String DOS = "DOS-1";
  private static final String FIRM = "DOS-2";

  private final Agency agency = Agency.on("2026-11-03");

  @BeforeEach
  void a_consumer_and_a_firm() {
    agency.creditors.register("ENSUD", aCreditor());
    agency.cases.place(DOS, aCaseFile().withInvoice("F-1", "300.00", "2026-01-31").build());
    agency.cases.place(
        FIRM, aBusinessCaseFile().withCommercialInvoice("F-2", "300.00", "2026-09-30").build());
  }

  private DeclarationSummary declare(String reference, DeclarationKind kind, String on) {
    return agency.declarations.declare(
        reference, kind, on == null ? DeclarationFacts.NONE : DeclarationFacts.on(day(on)));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Money euros(String text) {
    return Money.euros(text);
  }

  @Test
  void insolvency_mid_plan_stops_plan_debit_and_payment_and_lifted_it_goes_on() {
    long card = agency.methods.keep(agency.look(FIRM).id(), SavedMethodKind.CARD);
    agency.agree(
        FIRM,
        monthly(agency.outstanding(FIRM).decimal(), 3, "2026-12-05")
            .collectedBy(card)
            .on("2026-11-03"));
    agency.liveUntil("2026-12-07");
    assertThat(agency.bank.orders()).hasSize(1);
    Money left = agency.outstanding(FIRM);

    agency.liveUntil("2026-12-20");
    DeclarationSummary told = declare(FIRM, DeclarationKind.INSOLVENCY, "2026-12-15");

    assertThat(agency.look(FIRM).status()).isEqualTo(CaseStatus.ON_HOLD);
    assertThat(agency.look(FIRM).isPaymentForbidden()).isTrue();
    assertThat(agency.plan(FIRM).status()).isEqualTo(PlanStatus.SUSPENDED);
    assertThat(agency.waits(FIRM, DeskTaskKind.DECLARATION)).isTrue();
    agency.liveUntil("2027-01-20");
    assertThat(agency.bank.orders()).hasSize(1);
    assertThat(agency.plan(FIRM).instalments().get(1).status())
        .isNotIn(InstalmentStatus.MISSED, InstalmentStatus.PAID);
    assertThatThrownBy(
            () -> agency.agree(FIRM, monthly(left.decimal(), 2, "2027-02-05").on("2027-01-20")))
        .isInstanceOf(Refusal.class)
        .extracting(refused -> ((Refusal) refused).code())
        .isEqualTo(PlanRefusal.PLAN_CASE_CLOSED);

    RecordedPayment arrived = agency.transfer(FIRM, "50.00", "BANK-9");
    assertThat(arrived.refundable()).isEqualTo(euros("50.00"));
    assertThat(arrived.settled()).isEmpty();
    assertThat(agency.outstanding(FIRM)).isEqualTo(left);
    assertThatThrownBy(
            () ->
                agency.receive(
                    FIRM, "50.00", PaymentChannel.DIRECT_TO_CREDITOR, "C-1", day("2026-12-15")))
        .extracting(refused -> ((Refusal) refused).code())
        .isEqualTo(PaymentRefusal.PAYMENT_SUSPENDED);

    agency.declarations.confirm(told.id(), "Seen in the official bulletin");
    assertThat(agency.waits(FIRM, DeskTaskKind.DECLARATION)).isFalse();
    assertThat(agency.look(FIRM).isPaymentForbidden()).isTrue();

    agency.declarations.lift(told.id(), "The proceedings concern another firm");
    assertThat(agency.look(FIRM).status()).isEqualTo(CaseStatus.OPEN);
    assertThat(agency.plan(FIRM).status()).isEqualTo(PlanStatus.ACTIVE);
    agency.liveUntil("2027-03-10");
    assertThat(agency.bank.orders()).hasSize(3);
    assertThat(agency.plan(FIRM).status()).isEqualTo(PlanStatus.COMPLETED);
    assertThat(agency.happenedTo(FIRM))
        .containsSubsequence(
            "declaration.made",
            "case.held",
            "plan.suspended",
            "payments.suspended",
            "declaration.confirmed",
            "declaration.lifted",
            "case.released",
            "plan.resumed",
            "payments.resumed");
  }

  @Test
  void interest_ends_the_day_before_the_judgment_and_runs_as_if_never_stopped_when_lifted() {
    Money before = agency.breakdown(FIRM, day("2026-11-01")).outstanding();
    Money undisturbed = agency.breakdown(FIRM, day("2026-12-31")).outstanding();

    DeclarationSummary told = declare(FIRM, DeclarationKind.INSOLVENCY, "2026-11-02");

    assertThat(agency.breakdown(FIRM, day("2026-12-31")).outstanding()).isEqualTo(before);
    agency.declarations.lift(told.id(), "Judgment set aside");
    assertThat(agency.breakdown(FIRM, day("2026-12-31")).outstanding()).isEqualTo(undisturbed);
  }

  @Test
  void what_was_paid_before_the_decision_counts_although_it_is_booked_after() {
    agency.liveUntil("2026-11-20");
    declare(DOS, DeclarationKind.OVER_INDEBTEDNESS_ADMISSIBLE, "2026-11-18");

    RecordedPayment early =
        agency.receive(DOS, "40.00", PaymentChannel.CHEQUE, "CHQ-1", day("2026-11-17"));
    RecordedPayment late =
        agency.receive(DOS, "40.00", PaymentChannel.CHEQUE, "CHQ-2", day("2026-11-18"));

    assertThat(early.outstanding()).isEqualTo(euros("260.00"));
    assertThat(late.refundable()).isEqualTo(euros("40.00"));
    assertThat(agency.balance(LedgerAccount.REFUNDABLE)).isEqualTo(euros("-40.00"));
  }

  @Test
  void a_file_that_is_only_submitted_pauses_but_lets_who_wants_to_pay() {
    declare(DOS, DeclarationKind.OVER_INDEBTEDNESS_FILED, "2026-11-02");

    assertThat(agency.look(DOS).status()).isEqualTo(CaseStatus.ON_HOLD);
    assertThat(agency.transfer(DOS, "40.00", "BANK-1").outstanding()).isEqualTo(euros("260.00"));
  }

  @Test
  void a_pause_for_a_submitted_file_ends_by_itself_after_thirty_days_and_a_person_asks() {
    agency.agree(DOS, monthly("300.00", 3, "2026-11-20").on("2026-11-03"));
    DeclarationSummary told = declare(DOS, DeclarationKind.OVER_INDEBTEDNESS_FILED, "2026-11-02");
    assertThat(told.endsOn()).isEqualTo(day("2026-12-03"));
    agency.declarations.confirm(told.id(), "Certificate seen");
    assertThat(agency.waits(DOS, DeskTaskKind.DECLARATION)).isFalse();

    agency.liveUntil("2026-12-03");
    assertThat(agency.plan(DOS).status()).isEqualTo(PlanStatus.SUSPENDED);
    agency.liveUntil("2026-12-04");

    assertThat(agency.plan(DOS).status()).isEqualTo(PlanStatus.ACTIVE);
    assertThat(agency.look(DOS).status()).isEqualTo(CaseStatus.OPEN);
    assertThat(agency.waits(DOS, DeskTaskKind.DECLARATION)).isTrue();
    assertThat(agency.declarations.find(agency.look(DOS).id(), told.id()).hasRunOut()).isTrue();
    assertThat(agency.happenedTo(DOS))
        .containsSubsequence("declaration.ended", "case.released", "plan.resumed");
    assertThat(agency.declarationNews())
        .extracting(DeclarationNews::status)
        .containsExactly(
            DeclarationStatus.DECLARED, DeclarationStatus.CONFIRMED, DeclarationStatus.LIFTED);
    declare(DOS, DeclarationKind.OVER_INDEBTEDNESS_FILED, "2026-12-04");
  }

  @Test
  void a_pause_that_ends_while_the_file_has_been_admitted_ends_unheard_and_nothing_goes_on() {
    declare(DOS, DeclarationKind.OVER_INDEBTEDNESS_FILED, "2026-11-02");
    agency.liveUntil("2026-11-20");
    declare(DOS, DeclarationKind.OVER_INDEBTEDNESS_ADMISSIBLE, "2026-11-19");

    agency.liveUntil("2026-12-10");

    assertThat(agency.look(DOS).isPaymentForbidden()).isTrue();
    assertThat(agency.look(DOS).status()).isEqualTo(CaseStatus.ON_HOLD);
    assertThat(agency.happenedTo(DOS))
        .contains("declaration.ended")
        .doesNotContain("case.released");
    assertThat(agency.declarationNews())
        .extracting(DeclarationNews::status)
        .doesNotContain(DeclarationStatus.LIFTED);
  }

  @Test
  void the_agency_cannot_release_what_a_declaration_holds_and_its_own_hold_outlives_it() {
    agency.cases.hold(DOS, "Letter of a lawyer");
    DeclarationSummary told = declare(DOS, DeclarationKind.HARDSHIP, null);

    assertThatThrownBy(() -> agency.cases.release(DOS, "Done"))
        .extracting(refused -> ((Refusal) refused).code())
        .isEqualTo(CasefileRefusal.CASE_HELD_BY_DECLARATION);
    agency.declarations.lift(told.id(), "Called back, help found");

    assertThat(agency.look(DOS).status()).isEqualTo(CaseStatus.ON_HOLD);
    agency.cases.release(DOS, "Done");
    assertThat(agency.look(DOS).status()).isEqualTo(CaseStatus.OPEN);
  }

  @Test
  void in_hardship_a_person_calls_back_within_two_working_days_and_nobody_presses_meanwhile() {
    agency.agree(DOS, monthly("300.00", 3, "2026-11-05").on("2026-11-03"));

    DeclarationSummary told = declare(DOS, DeclarationKind.HARDSHIP, null);

    assertThat(told.answerBy()).isEqualTo(day("2026-11-05"));
    assertThat(agency.waits(DOS, DeskTaskKind.CALL_BACK)).isTrue();
    agency.liveUntil("2026-11-30");
    assertThat(agency.plan(DOS).status()).isEqualTo(PlanStatus.SUSPENDED);

    agency.declarations.lift(told.id(), "Called: smaller instalments are proposed");
    assertThat(agency.waits(DOS, DeskTaskKind.CALL_BACK)).isFalse();
    assertThat(agency.plan(DOS).status()).isEqualTo(PlanStatus.ACTIVE);
  }

  @Test
  void a_death_told_at_the_door_stops_everything() {
    agency.disown(DOS, LinkChannel.LETTER, DisownReason.DECEASED);

    assertThat(agency.look(DOS).isPaymentForbidden()).isTrue();
    assertThat(agency.waits(DOS, DeskTaskKind.DECLARATION)).isTrue();
  }

  @Test
  void already_paid_asks_the_creditor_who_confirms_and_it_is_booked_as_paid_to_it() {
    DeclarationSummary told = alreadyPaid("300.00");
    assertThat(agency.look(DOS).status()).isEqualTo(CaseStatus.ON_HOLD);

    agency.actAs(Actor.creditor("compta@ensud.example", creditorId()));
    agency.declarations.confirm(told.id(), "Found on our statement of 15 October");

    assertThat(agency.outstanding(DOS)).isEqualTo(Money.ZERO);
    assertThat(agency.look(DOS).status()).isEqualTo(CaseStatus.SETTLED);
    assertThat(agency.posted().get(0).channel()).isEqualTo(PaymentChannel.DIRECT_TO_CREDITOR);
  }

  @Test
  void already_paid_is_denied_with_the_reason_and_can_be_said_again() {
    DeclarationSummary told = alreadyPaid("300.00");
    assertThatThrownBy(() -> alreadyPaid("300.00"))
        .extracting(refused -> ((Refusal) refused).code())
        .isEqualTo(DeclarationRefusal.DECLARATION_ALREADY_MADE);
    agency.actAs(Actor.creditor("compta@ensud.example", creditorId()));

    DeclarationSummary denied = agency.declarations.lift(told.id(), "No such transfer");

    assertThat(denied.decision().because()).isEqualTo("No such transfer");
    assertThat(agency.look(DOS).status()).isEqualTo(CaseStatus.OPEN);
    assertThat(agency.outstanding(DOS)).isEqualTo(euros("300.00"));
    alreadyPaid("300.00");
  }

  @Test
  void a_creditor_decides_only_about_what_it_was_paid_itself() {
    DeclarationSummary told = declare(DOS, DeclarationKind.HARDSHIP, null);
    agency.actAs(Actor.creditor("compta@ensud.example", creditorId()));

    assertThatThrownBy(() -> agency.declarations.lift(told.id(), "No"))
        .extracting(refused -> ((Refusal) refused).code())
        .isEqualTo(DeclarationRefusal.AGENCY_MUST_DECIDE);
  }

  @Test
  void what_is_needed_is_asked_at_its_field_and_what_is_not_wanted_is_not_kept() {
    assertThatThrownBy(() -> declare(FIRM, DeclarationKind.INSOLVENCY, null))
        .extracting(refused -> ((Refusal) refused).code(), refused -> ((Refusal) refused).pointer())
        .containsExactly(DeclarationFault.DECLARATION_FACT_MISSING, "/on");
    assertThatThrownBy(() -> declare(FIRM, DeclarationKind.INSOLVENCY, "2026-11-04"))
        .extracting(refused -> ((Refusal) refused).code())
        .isEqualTo(DeclarationFault.DECLARATION_IN_FUTURE);
    assertThatThrownBy(() -> declare(DOS, DeclarationKind.INSOLVENCY, "2026-11-01"))
        .extracting(refused -> ((Refusal) refused).code())
        .isEqualTo(DeclarationRefusal.DECLARATION_NOT_FOR_THIS_DEBTOR);

    DeclarationSummary told =
        agency.declarations.declare(
            DOS,
            DeclarationKind.OVER_INDEBTEDNESS_FILED,
            new DeclarationFacts(
                day("2026-11-01"), Paid.NOTHING, Proceeding.NONE, null, "I am ill"));
    assertThat(told.facts().words()).isNull();
  }

  @Test
  void nobody_decides_twice_nor_without_saying_what_they_saw() {
    DeclarationSummary told = declare(DOS, DeclarationKind.HARDSHIP, null);
    assertThatThrownBy(() -> agency.declarations.lift(told.id(), " "))
        .extracting(refused -> ((Refusal) refused).code())
        .isEqualTo(DeclarationRefusal.DECLARATION_REASON_MISSING);
    agency.declarations.lift(told.id(), "Called");

    assertThatThrownBy(() -> agency.declarations.confirm(told.id(), "Called"))
        .extracting(refused -> ((Refusal) refused).code())
        .isEqualTo(DeclarationRefusal.DECLARATION_DECIDED_MEANWHILE);
  }

  @ParameterizedTest
  @EnumSource(
      value = DeclarationKind.class,
      names = {"DECEASED", "MINOR", "OVER_INDEBTEDNESS_ADMISSIBLE"})
  void where_the_law_forbids_payments_they_are_forbidden_at_once(DeclarationKind kind) {
    declare(DOS, kind, "2026-11-01");

    assertThat(agency.look(DOS).isPaymentForbidden()).isTrue();
    assertThat(agency.happenedTo(DOS)).contains("payments.suspended");
  }

  private DeclarationSummary alreadyPaid(String amount) {
    return agency.declarations.declare(
        DOS,
        DeclarationKind.ALREADY_PAID,
        new DeclarationFacts(
            day("2026-10-15"),
            new Paid(euros(amount), PaidBy.TRANSFER, "Énergie du Sud"),
            Proceeding.NONE,
            null,
            null));
  }

  private long creditorId() {
    return agency.look(DOS).creditor().id();
  }
}
