package org.quittance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;
import static org.quittance.testing.Plans.monthly;
import static org.quittance.testing.Plans.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.negotiation.NegotiationPolicyService;
import org.quittance.negotiation.ProposalView;
import org.quittance.negotiation.rules.BoundsSheet;
import org.quittance.negotiation.rules.Pace;
import org.quittance.negotiation.rules.PolicyRules;
import org.quittance.negotiation.rules.ProposalStatus;
import org.quittance.negotiation.rules.Wish;
import org.quittance.payment.rules.SavedMethodKind;
import org.quittance.plan.PlanNews;
import org.quittance.plan.PlanRefusal;
import org.quittance.plan.PlanSummary;
import org.quittance.plan.PlanSummary.InstalmentSummary;
import org.quittance.plan.rules.InstalmentStatus;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.platform.BusinessDate;
import org.quittance.refusal.Refusal;
import org.quittance.testing.memory.Agency;
import org.quittance.testing.memory.Bank.Answer;

/**
 * A plan runs, and its debtor asks for another. The plan is over 900 of a debt without interest, in
 * three instalments on 1 December 2026, 4 January and 1 February; one miss is tolerated, with 7
 * days of grace and 8 to make good. Every proposal is answered by a person.
 */
class RenegotiationScenarioTest {

  private static final String DOS = "DOS-1";
  private static final PolicyRules ALL_BY_HAND =
      new PolicyRules(
          BoundsSheet.parse(
              Map.of(
                  "MIN_INSTALMENT_AMOUNT.INSTANT", "900.00",
                  "MIN_INSTALMENT_AMOUNT.OUTER", "10.00",
                  "MIN_INSTALMENT_PERCENT.INSTANT", "0.00",
                  "MIN_INSTALMENT_PERCENT.OUTER", "0.00",
                  "MAX_MONTHS.INSTANT", "1",
                  "MAX_MONTHS.OUTER", "24",
                  "COUNTER_OFFER_DAYS", "14")),
          List.of());

  private final Agency agency = Agency.on("2026-11-03");
  private long caseFileId;

  @BeforeEach
  void a_consumer_who_owes_900() {
    agency.creditors.register("ENSUD", aCreditor());
    agency.cases.place(DOS, aCaseFile().withInvoice("F-1", "900.00", "2026-01-31").build());
    caseFileId = agency.look(DOS).id();
    agency.negotiation.policies.put(
        NegotiationPolicyService.AGENCY, ALL_BY_HAND, null, LocalDate.parse("2026-11-03"));
  }

  private void aPlan() {
    agency.agree(DOS, monthly("900.00", 3, "2026-12-01").on("2026-11-03"));
  }

  private ProposalView ask() {
    ProposalView asked =
        agency.negotiation.proposals.propose(
            caseFileId,
            new Wish.Count(
                9,
                new Pace(BusinessDate.today(agency.clock).plusDays(14), Frequency.MONTHLY, null),
                null,
                false),
            null,
            null);
    assertThat(asked.head().status()).isEqualTo(ProposalStatus.UNDER_REVIEW);
    return asked;
  }

  private void refuse(ProposalView asked) {
    agency.negotiation.answers.refuse(asked.head().id(), 1, "Trop long.");
  }

  private PlanSummary plan() {
    return agency.plan(DOS);
  }

  private InstalmentSummary instalment(int number) {
    return plan().instalments().get(number - 1);
  }

  @Test
  void while_an_answer_is_awaited_an_announced_breach_does_not_come_true() {
    aPlan();
    agency.liveUntil("2027-01-12");
    assertThat(plan().status()).isEqualTo(PlanStatus.BREACH_ANNOUNCED);
    assertThat(plan().cureUntil()).isEqualTo(LocalDate.parse("2027-01-20"));

    agency.liveUntil("2027-01-18");
    ProposalView asked = ask();
    agency.liveUntil("2027-01-28");
    assertThat(plan().status()).isEqualTo(PlanStatus.BREACH_ANNOUNCED);
    assertThat(plan().standing().answerAwaitedSince()).isEqualTo(LocalDate.parse("2027-01-18"));
    refuse(asked);

    // Two days were left when they asked, two are left now.
    assertThat(plan().cureUntil()).isEqualTo(LocalDate.parse("2027-01-30"));
    assertThat(plan().standing().answerAwaitedSince()).isNull();
    assertThat(agency.happenedTo(DOS)).contains("plan.cure-extended");
    agency.liveUntil("2027-01-30");
    assertThat(plan().status()).isEqualTo(PlanStatus.BREACH_ANNOUNCED);
    agency.liveUntil("2027-01-31");
    assertThat(plan().status()).isEqualTo(PlanStatus.BREACHED);
  }

  @Test
  void while_an_answer_is_awaited_no_instalment_is_missed_and_no_breach_is_announced() {
    aPlan();
    agency.liveUntil("2026-12-05");
    ProposalView asked = ask();
    agency.liveUntil("2027-01-20");

    assertThat(plan().status()).isEqualTo(PlanStatus.ACTIVE);
    assertThat(plan().allowancesLeft().misses()).isEqualTo(1);
    assertThat(agency.planNews())
        .extracting(PlanNews::kind)
        .doesNotContain(PlanNews.Kind.INSTALMENT_MISSED, PlanNews.Kind.BREACH_ANNOUNCED);
    refuse(asked);

    // Three days of grace were left of the first, all seven of the second, which fell due since.
    assertThat(instalment(1).days().graceUntil()).isEqualTo(LocalDate.parse("2027-01-23"));
    assertThat(instalment(2).days().graceUntil()).isEqualTo(LocalDate.parse("2027-01-27"));
    assertThat(instalment(3).days().graceUntil()).isEqualTo(LocalDate.parse("2027-02-08"));
    agency.liveUntil("2027-01-23");
    agency.transfer(DOS, "600.00", "BANK-1");
    agency.liveUntil("2027-01-31");
    assertThat(plan().status()).isEqualTo(PlanStatus.ACTIVE);
    assertThat(plan().allowancesLeft().misses()).isEqualTo(1);
  }

  @Test
  void days_nobody_worked_while_an_answer_was_awaited_are_not_made_up_for_afterwards() {
    aPlan();
    agency.liveUntil("2026-12-05");
    ProposalView asked = ask();
    agency.clock.moveTo(LocalDate.parse("2027-01-20"));
    refuse(asked);
    agency.work();

    assertThat(plan().status()).isEqualTo(PlanStatus.ACTIVE);
    assertThat(plan().allowancesLeft().misses()).isEqualTo(1);
  }

  @Test
  void while_the_debtor_has_our_offer_in_hand_the_days_run_again() {
    aPlan();
    agency.liveUntil("2026-12-05");
    ProposalView asked = ask();
    agency.liveUntil("2026-12-12");
    agency.negotiation.answers.counter(
        asked.head().id(),
        1,
        new Wish.Count(
            6, new Pace(LocalDate.parse("2026-12-20"), Frequency.MONTHLY, null), null, false),
        null);

    assertThat(instalment(1).days().graceUntil()).isEqualTo(LocalDate.parse("2026-12-15"));
    agency.liveUntil("2026-12-16");
    assertThat(instalment(1).status()).isEqualTo(InstalmentStatus.MISSED);
  }

  @Test
  void a_settlement_that_falls_late_while_an_answer_is_awaited_is_announced_only_afterwards() {
    agency.agree(DOS, settlement("600.00", "2026-12-01").waiving("300.00").on("2026-11-03"));
    agency.liveUntil("2026-11-30");
    ProposalView asked = ask();
    agency.liveUntil("2026-12-20");
    assertThat(plan().status()).isEqualTo(PlanStatus.ACTIVE);

    refuse(asked);
    agency.liveUntil("2026-12-21");

    assertThat(plan().status()).isEqualTo(PlanStatus.BREACH_ANNOUNCED);
    assertThat(plan().cureUntil()).isEqualTo(LocalDate.parse("2026-12-27"));
  }

  @Test
  void a_hold_and_a_wait_for_an_answer_do_not_give_the_same_days_twice() {
    aPlan();
    agency.liveUntil("2026-12-05");
    ProposalView asked = ask();
    agency.cases.hold(DOS, "dispute");
    agency.liveUntil("2026-12-15");
    agency.cases.release(DOS, "settled");
    agency.liveUntil("2026-12-17");
    refuse(asked);

    assertThat(instalment(1).days().graceUntil()).isEqualTo(LocalDate.parse("2026-12-24"));
  }

  @Test
  void money_the_bank_has_been_asked_for_does_not_keep_a_new_plan_waiting_and_counts_for_it() {
    long account = agency.methods.keep(caseFileId, SavedMethodKind.SEPA_DEBIT);
    agency.agree(DOS, monthly("900.00", 3, "2026-12-01").collectedBy(account).on("2026-11-03"));
    agency.bank.next(Answer.KEEPS_SILENT);
    agency.liveUntil("2026-12-01");
    assertThat(instalment(1).status()).isEqualTo(InstalmentStatus.COLLECTING);

    ProposalView asked = ask();
    agency.negotiation.answers.accept(asked.head().id(), 1, null);
    assertThat(plan().status()).isEqualTo(PlanStatus.ACTIVE);
    assertThat(plan().agreedTotal()).isEqualTo(Money.euros("900.00"));
    assertThat(plan().paid()).isEqualTo(Money.ZERO);

    agency.liveUntil("2026-12-07");
    agency.bank.answer(agency.bank.orders().get(0), Answer.PAYS);
    assertThat(plan().paid()).isEqualTo(Money.euros("300.00"));
    assertThat(plan().left()).isEqualTo(agency.outstanding(DOS));
  }

  @Test
  void money_that_was_under_way_and_does_not_come_changes_nothing_for_the_new_plan() {
    long account = agency.methods.keep(caseFileId, SavedMethodKind.SEPA_DEBIT);
    agency.agree(DOS, monthly("900.00", 3, "2026-12-01").collectedBy(account).on("2026-11-03"));
    agency.bank.next(Answer.KEEPS_SILENT);
    agency.liveUntil("2026-12-01");
    agency.negotiation.answers.accept(ask().head().id(), 1, null);

    agency.bank.answer(agency.bank.orders().get(0), Answer.REFUSES_THIS_TIME);

    assertThat(plan().status()).isEqualTo(PlanStatus.ACTIVE);
    assertThat(plan().left()).isEqualTo(Money.euros("900.00"));
    assertThat(agency.outstanding(DOS)).isEqualTo(Money.euros("900.00"));
  }

  @Test
  void while_nobody_knows_whether_the_bank_was_asked_the_running_plan_is_not_replaced() {
    long account = agency.methods.keep(caseFileId, SavedMethodKind.SEPA_DEBIT);
    agency.agree(DOS, monthly("900.00", 3, "2026-12-01").collectedBy(account).on("2026-11-03"));
    agency.bank.next(Answer.LOSES_THE_LINE);
    agency.liveUntil("2026-12-01");
    ProposalView asked = ask();

    assertThatThrownBy(() -> agency.negotiation.answers.accept(asked.head().id(), 1, null))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(PlanRefusal.PLAN_COLLECTION_UNDER_WAY));
  }
}
