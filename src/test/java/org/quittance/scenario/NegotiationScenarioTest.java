package org.quittance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.Role;
import org.quittance.calendar.Frequency;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.declaration.rules.DeclarationFacts;
import org.quittance.declaration.rules.DeclarationKind;
import org.quittance.document.AmountInWords;
import org.quittance.money.Money;
import org.quittance.negotiation.ConsentGiven;
import org.quittance.negotiation.NegotiationPolicyService;
import org.quittance.negotiation.NegotiationRefusal;
import org.quittance.negotiation.ProposalNews;
import org.quittance.negotiation.ProposalView;
import org.quittance.negotiation.rules.BoundsSheet;
import org.quittance.negotiation.rules.Pace;
import org.quittance.negotiation.rules.PolicyRules;
import org.quittance.negotiation.rules.ProposalStatus;
import org.quittance.negotiation.rules.Wish;
import org.quittance.negotiation.rules.WishRefusal;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.platform.BusinessDate;
import org.quittance.refusal.Refusal;
import org.quittance.testing.memory.Agency;

/** Proposals, answers and what becomes of them, day by day. */
class NegotiationScenarioTest {

  private static final Actor ALICE = Actor.staff("alice@agency.example", Role.SUPERVISOR);
  private static final Actor DEBTOR = Actor.debtor(1);
  private static final PolicyRules BOUNDS =
      new PolicyRules(
          BoundsSheet.parse(
              Map.ofEntries(
                  Map.entry("MIN_INSTALMENT_AMOUNT.INSTANT", "100.00"),
                  Map.entry("MIN_INSTALMENT_AMOUNT.OUTER", "40.00"),
                  Map.entry("MIN_INSTALMENT_PERCENT.INSTANT", "0.00"),
                  Map.entry("MIN_INSTALMENT_PERCENT.OUTER", "0.00"),
                  Map.entry("MAX_MONTHS.INSTANT", "12"),
                  Map.entry("MAX_MONTHS.OUTER", "24"),
                  Map.entry("SETTLEMENT_DISCOUNT_PERCENT.OUTER", "40.00"),
                  Map.entry("SETTLEMENT_DISCOUNT_AMOUNT.OUTER", "1000.00"),
                  Map.entry("SETTLEMENT_DAYS_TO_PAY.OUTER", "30"),
                  Map.entry("TWO_SIGNATURES_ABOVE", "900.00"),
                  Map.entry("CREDITOR_APPROVAL_WAIVER_ABOVE", "900.00"),
                  Map.entry("MISSES_TOLERATED", "0"),
                  Map.entry("GRACE_DAYS", "5"),
                  Map.entry("CURE_DAYS", "15"),
                  Map.entry("COUNTER_OFFER_DAYS", "14"))),
          List.of());

  private final Agency agency = Agency.on("2026-11-03");
  private long caseFileId;

  @BeforeEach
  void a_consumer_who_owes_1200_and_accrues_interest() {
    agency.creditors.register("ENSUD", aCreditor());
    agency.cases.place(
        "DOS-1",
        aCaseFile().withNotifiedInvoice("F-1", "1200.00", "2026-01-31", "2026-03-01").build());
    caseFileId = agency.look("DOS-1").id();
    agency.negotiation.policies.put(
        NegotiationPolicyService.AGENCY, BOUNDS, null, LocalDate.parse("2026-11-03"));
  }

  private Wish months(int count) {
    return new Wish.Count(
        count,
        new Pace(BusinessDate.today(agency.clock).plusDays(14), Frequency.MONTHLY, null),
        null,
        false);
  }

  private ProposalView propose(Wish wish) {
    // The agency's own system proposes in the debtor's name: no sum need be typed here.
    return agency.negotiation.proposals.propose(caseFileId, wish, null, null);
  }

  private void accept(ProposalView proposal, int offer) {
    Money total = agency.negotiation.found.find(proposal.head().id()).current().terms().total();
    agency.actAs(DEBTOR);
    agency.negotiation.debtorAnswers.accept(
        caseFileId,
        proposal.head().id(),
        offer,
        new ConsentGiven(
            "fr",
            "test",
            "Je m’engage.",
            total.decimal(),
            AmountInWords.of(total, Locale.FRENCH),
            "192.0.2.1",
            null));
    agency.actAs(ALICE);
  }

  private ProposalStatus statusOf(ProposalView proposal) {
    return agency.negotiation.found.find(proposal.head().id()).head().status();
  }

  private void days(String until) {
    while (BusinessDate.today(agency.clock).isBefore(LocalDate.parse(until))) {
      agency.clock.advanceDays(1);
      agency.negotiation.lookAtDeadlines();
      agency.work();
    }
    agency.actAs(ALICE);
  }

  @Test
  void while_an_answer_is_awaited_nothing_is_added_whatever_the_answer() {
    Money proposedAt = agency.outstanding("DOS-1");
    ProposalView proposal = propose(months(20));
    assertThat(proposal.head().status()).isEqualTo(ProposalStatus.UNDER_REVIEW);

    days("2026-11-09");
    assertThat(agency.outstanding("DOS-1")).isEqualTo(proposedAt);

    agency.negotiation.answers.refuse(proposal.head().id(), 1, "Trop long.");
    assertThat(agency.outstanding("DOS-1")).isEqualTo(proposedAt);
    days("2026-12-09");
    assertThat(agency.outstanding("DOS-1")).isGreaterThan(proposedAt);
  }

  @Test
  void a_procedure_that_forbids_payments_closes_what_was_being_talked_about() {
    ProposalView proposal = propose(months(20));

    agency.declarations.declare(
        "DOS-1",
        DeclarationKind.OVER_INDEBTEDNESS_ADMISSIBLE,
        DeclarationFacts.on(LocalDate.parse("2026-11-02")));

    assertThat(statusOf(proposal)).isEqualTo(ProposalStatus.LAPSED);
    assertThat(agency.happenedTo("DOS-1"))
        .containsSubsequence("declaration.made", "payments.suspended", "proposal.forbidden");
  }

  @Test
  void a_missed_promise_is_owned_up_to_once() {
    ProposalView proposal = propose(months(20));
    LocalDate promised = proposal.head().deadlines().answerBy();

    days(promised.toString());
    assertThat(agency.happenedTo("DOS-1")).doesNotContain("proposal.answer-late");

    days(promised.plusDays(3).toString());
    assertThat(agency.happenedTo("DOS-1")).containsOnlyOnce("proposal.answer-late");
    assertThat(agency.negotiation.news.fired())
        .extracting(ProposalNews::kind)
        .containsOnlyOnce(ProposalNews.Kind.ANSWER_LATE);
    assertThat(agency.negotiation.found.find(proposal.head().id()).head().deadlines().late())
        .isTrue();
  }

  @Test
  void a_counter_offer_is_refused_by_the_debtor_and_the_talk_may_begin_anew() {
    ProposalView proposal = propose(months(24));
    agency.negotiation.answers.counter(proposal.head().id(), 1, months(10), null);

    agency.actAs(DEBTOR);
    agency.negotiation.debtorAnswers.refuse(caseFileId, proposal.head().id(), 2);
    agency.actAs(ALICE);

    assertThat(statusOf(proposal)).isEqualTo(ProposalStatus.REFUSED);
    assertThat(propose(months(12)).head().status()).isEqualTo(ProposalStatus.ACCEPTED);
  }

  @Test
  void a_counter_offer_nobody_answers_is_recalled_and_then_runs_out() {
    ProposalView proposal = propose(months(24));
    agency.negotiation.answers.counter(proposal.head().id(), 1, months(10), null);

    days("2026-11-17");
    assertThat(statusOf(proposal)).isEqualTo(ProposalStatus.COUNTERED);
    assertThat(agency.negotiation.news.fired())
        .extracting(ProposalNews::kind)
        .containsOnlyOnce(ProposalNews.Kind.OFFER_ENDS_SOON);

    days("2026-11-18");
    assertThat(statusOf(proposal)).isEqualTo(ProposalStatus.EXPIRED);
    assertThatThrownBy(() -> accept(proposal, 2))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.code()).isEqualTo(NegotiationRefusal.PROPOSAL_NO_LONGER_OPEN));
  }

  @Test
  void an_offer_stands_as_it_was_put_although_the_bounds_have_changed_since() {
    ProposalView proposal = propose(months(24));
    agency.negotiation.answers.counter(proposal.head().id(), 1, months(20), null);
    Long judgedBy = proposal.head().policies().agencyPolicyId();

    agency.negotiation.policies.put(
        NegotiationPolicyService.AGENCY,
        new PolicyRules(
            BoundsSheet.parse(Map.of("MAX_MONTHS.INSTANT", "3", "MAX_MONTHS.OUTER", "6")),
            List.of()),
        "stricter",
        BusinessDate.today(agency.clock));
    accept(proposal, 2);

    assertThat(agency.plan("DOS-1").instalments()).hasSize(20);
    assertThat(agency.negotiation.found.find(proposal.head().id()).head().policies())
        .satisfies(versions -> assertThat(versions.agencyPolicyId()).isEqualTo(judgedBy));
    assertThat(propose(months(12)).head().status()).isEqualTo(ProposalStatus.REFUSED);
  }

  @Test
  void money_that_arrives_before_the_acceptance_shortens_the_plan() {
    Money total = agency.outstanding("DOS-1");
    ProposalView proposal = propose(months(20));
    agency.transfer("DOS-1", "200.00", "BANK-1");

    agency.negotiation.answers.accept(proposal.head().id(), 1, null);

    assertThat(agency.plan("DOS-1").agreedTotal().plus(agency.plan("DOS-1").waivedOnCompletion()))
        .isEqualTo(total.minus(Money.euros("200.00")));
  }

  @Test
  void a_claim_that_comes_before_the_acceptance_is_neither_agreed_on_nor_given_up() {
    ProposalView proposal = propose(months(20));
    agency.cases.place(
        "DOS-1",
        aCaseFile()
            .withNotifiedInvoice("F-1", "1200.00", "2026-01-31", "2026-03-01")
            .withInvoice("F-2", "80.00", "2026-09-30")
            .build());

    assertThatThrownBy(() -> agency.negotiation.answers.accept(proposal.head().id(), 1, null))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(WishRefusal.TERMS_STALE));
    agency.negotiation.answers.refuse(proposal.head().id(), 1, "Une facture s’est ajoutée.");
    assertThat(propose(months(12)).head().status()).isEqualTo(ProposalStatus.ACCEPTED);
    assertThat(agency.plan("DOS-1").agreedTotal()).isEqualTo(Money.euros("1280.00"));
  }

  @Test
  void a_settlement_paid_in_time_is_the_end_of_the_debt() {
    ProposalView proposal =
        propose(new Wish.ByDate(Money.euros("900.00"), LocalDate.parse("2026-11-20"), false));
    agency.negotiation.answers.accept(proposal.head().id(), 1, null);

    days("2026-11-19");
    agency.transfer("DOS-1", "900.00", "BANK-1");

    assertThat(agency.plan("DOS-1").status()).isEqualTo(PlanStatus.COMPLETED);
    assertThat(agency.outstanding("DOS-1")).isEqualTo(Money.ZERO);
    assertThat(agency.look("DOS-1").status()).isEqualTo(CaseStatus.SETTLED);
  }

  @Test
  void a_settlement_paid_too_late_leaves_the_rest_owed() {
    ProposalView proposal =
        propose(new Wish.ByDate(Money.euros("900.00"), LocalDate.parse("2026-11-20"), false));
    agency.negotiation.answers.accept(proposal.head().id(), 1, null);

    days("2027-01-15");
    assertThat(agency.plan("DOS-1").status()).isEqualTo(PlanStatus.BREACHED);
    agency.transfer("DOS-1", "900.00", "BANK-1");

    assertThat(agency.outstanding("DOS-1")).isGreaterThan(Money.euros("300.00"));
    assertThat(agency.look("DOS-1").status()).isEqualTo(CaseStatus.OPEN);
  }

  @Test
  void a_broken_plan_opens_the_talk_again_and_the_second_plan_is_kept() {
    propose(months(12));
    days("2027-01-20");
    assertThat(agency.plan("DOS-1").status()).isEqualTo(PlanStatus.BREACHED);

    ProposalView again = propose(months(2));
    if (again.head().status() == ProposalStatus.UNDER_REVIEW) {
      agency.negotiation.answers.accept(again.head().id(), 1, null);
    }
    assertThat(agency.plan("DOS-1").status()).isEqualTo(PlanStatus.ACTIVE);
    agency
        .plan("DOS-1")
        .instalments()
        .forEach(
            one -> {
              days(one.dueOn().toString());
              agency.transfer("DOS-1", one.amount().decimal(), "BANK-" + one.number());
            });
    assertThat(agency.look("DOS-1").status()).isEqualTo(CaseStatus.SETTLED);
  }

  @Test
  void over_indebtedness_stops_the_plan_and_nothing_can_be_agreed_until_it_is_lifted() {
    propose(months(12));
    days("2026-11-25");
    agency.cases.hold("DOS-1", "surendettement : dossier recevable");

    assertThat(agency.plan("DOS-1").status()).isEqualTo(PlanStatus.SUSPENDED);
    assertThatThrownBy(() -> propose(months(20)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.code()).isEqualTo(NegotiationRefusal.CASE_NOT_NEGOTIABLE));
    days("2027-03-01");
    assertThat(agency.plan("DOS-1").status()).isEqualTo(PlanStatus.SUSPENDED);
  }

  @Test
  void a_running_plan_is_renegotiated_without_being_called_off_first() {
    propose(months(6));
    long first = agency.plan("DOS-1").id();
    days("2026-11-18");
    agency.transfer("DOS-1", "200.00", "BANK-1");

    ProposalView again = propose(months(10));
    if (again.head().status() == ProposalStatus.UNDER_REVIEW) {
      agency.negotiation.answers.accept(again.head().id(), 1, null);
    }

    assertThat(agency.plan("DOS-1").id()).isNotEqualTo(first);
    assertThat(agency.plan("DOS-1").status()).isEqualTo(PlanStatus.ACTIVE);
    assertThat(agency.plans.find(first).status()).isEqualTo(PlanStatus.REPLACED);
  }
}
