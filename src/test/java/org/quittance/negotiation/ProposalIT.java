package org.quittance.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.Role;
import org.quittance.calendar.Frequency;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.caserecords.EventFeedService;
import org.quittance.caserecords.EventSummary;
import org.quittance.creditor.CreditorService;
import org.quittance.money.Money;
import org.quittance.negotiation.rules.Answer;
import org.quittance.negotiation.rules.BoundsField;
import org.quittance.negotiation.rules.BoundsSheet;
import org.quittance.negotiation.rules.DatedAmount;
import org.quittance.negotiation.rules.Pace;
import org.quittance.negotiation.rules.PolicyRules;
import org.quittance.negotiation.rules.ProposalStatus;
import org.quittance.negotiation.rules.TermsKind;
import org.quittance.negotiation.rules.Wish;
import org.quittance.plan.InstalmentPlanService;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;
import org.quittance.testing.InContainer;
import org.quittance.testing.SqlCount;

/** Proposals and their answers on the real database. */
class ProposalIT extends InContainer {

  private static final Actor ALICE = Actor.staff("alice@agency.example", Role.SUPERVISOR);
  private static final Actor BRUNO = Actor.staff("bruno@agency.example");
  private static final Actor DEBTOR = Actor.debtor(4711);

  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private NegotiationPolicyService policies;
  @Inject private ProposalService proposals;
  @Inject private ProposalQueryService found;
  @Inject private AnswerService answers;
  @Inject private DebtorAnswerService debtor;
  @Inject private InstalmentPlanService plans;
  @Inject private EventFeedService events;
  @Inject private CurrentActor currentActor;
  @Inject private SqlCount sqlCount;
  @Inject private Clock clock;

  private String creditor;
  private long caseFileId;
  private String reference;
  private LocalDate today;

  @BeforeEach
  void a_case_of_1200_euros_at_a_creditor_with_bounds_of_its_own() {
    currentActor.become(ALICE);
    today = BusinessDate.today(clock);
    creditor = "NEG" + Ids.text(Ids.next()).substring(4);
    creditors.register(creditor, aCreditor());
    policies.put(
        creditor,
        new PolicyRules(
            BoundsSheet.parse(
                Map.of(
                    "MIN_INSTALMENT_AMOUNT.INSTANT", "100.00",
                    "MIN_INSTALMENT_AMOUNT.OUTER", "50.00",
                    "MIN_INSTALMENT_PERCENT.INSTANT", "0.00",
                    "MIN_INSTALMENT_PERCENT.OUTER", "0.00",
                    "MAX_MONTHS.INSTANT", "12",
                    "MAX_MONTHS.OUTER", "24",
                    "SETTLEMENT_DISCOUNT_PERCENT.OUTER", "40.00",
                    "SETTLEMENT_DISCOUNT_AMOUNT.OUTER", "1000.00",
                    "TWO_SIGNATURES_ABOVE", "200.00",
                    "CREDITOR_APPROVAL_WAIVER_ABOVE", "1000.00")),
            List.of()),
        "for a test",
        today);
    reference = "NEG-" + Ids.text(Ids.next());
    cases.place(
        reference, aCaseFile().of(creditor).withInvoice("F-1", "1200.00", "2026-01-31").build());
    caseFileId = cases.find(reference).id();
  }

  private Wish months(int count) {
    return new Wish.Count(
        count, new Pace(today.plusDays(14), Frequency.MONTHLY, null), null, false);
  }

  private ConsentGiven consent(String figures, String words) {
    return new ConsentGiven("fr", "test", "Je m’engage.", figures, words, "192.0.2.1", "Test");
  }

  private ProposalView proposeAsDebtor(Wish wish) {
    currentActor.become(DEBTOR);
    ProposalView made =
        proposals.propose(caseFileId, wish, consent("1200,00", "mille deux cents euros"), null);
    currentActor.become(ALICE);
    return made;
  }

  private List<String> happened() {
    CaseOverview overview = cases.find(reference);
    return events.timeline(overview.id(), Long.MAX_VALUE, 100).stream()
        .map(EventSummary::type)
        .toList();
  }

  private static void refusedWith(NegotiationRefusal code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  void inside_the_instant_bounds_the_plan_is_agreed_at_once() {
    ProposalView made = proposeAsDebtor(months(12));

    assertThat(made.head().status()).isEqualTo(ProposalStatus.ACCEPTED);
    assertThat(plans.current(caseFileId))
        .hasValueSatisfying(
            plan -> {
              assertThat(plan.id()).isEqualTo(made.head().planId());
              assertThat(plan.agreedTotal()).isEqualTo(Money.euros("1200.00"));
              assertThat(plan.instalments()).hasSize(12);
            });
    assertThat(happened())
        .contains("proposal.made", "consent.given", "proposal.accepted", "plan.agreed");
  }

  @Test
  void between_the_bounds_a_person_answers_by_a_promised_date() {
    ProposalView made = proposeAsDebtor(months(20));

    assertThat(made.head().status()).isEqualTo(ProposalStatus.UNDER_REVIEW);
    assertThat(made.head().deadlines().answerBy()).isAfter(today);
    assertThat(made.current().failedBounds())
        .extracting(failed -> failed.field())
        .contains(BoundsField.MIN_INSTALMENT_AMOUNT, BoundsField.MAX_MONTHS);
    assertThat(plans.current(caseFileId)).isEmpty();

    answers.accept(made.head().id(), 1, "Bon courage.");

    assertThat(found.find(made.head().id()).head().status()).isEqualTo(ProposalStatus.ACCEPTED);
    assertThat(plans.current(caseFileId)).isPresent();
  }

  @Test
  void outside_the_bounds_it_is_refused_and_kept_with_the_bounds_it_broke() {
    ProposalView made = proposeAsDebtor(months(36));

    assertThat(made.head().status()).isEqualTo(ProposalStatus.REFUSED);
    assertThat(made.head().policies().creditorPolicyId()).isNotNull();
    assertThat(made.current().failedBounds())
        .extracting(failed -> failed.field())
        .contains(BoundsField.MAX_MONTHS);
    assertThat(found.openOf(caseFileId)).isEmpty();
    assertThat(proposals.preview(proposals.basis(caseFileId), months(36)).nearest())
        .isNotEmpty()
        .allSatisfy(
            nearest ->
                assertThat(
                        proposals
                            .preview(
                                proposals.basis(caseFileId),
                                new Wish.Own(
                                    nearest.terms().instalments().stream()
                                        .map(one -> new DatedAmount(one.dueOn(), one.amount()))
                                        .toList(),
                                    false,
                                    false))
                            .judged()
                            .judgement()
                            .answer())
                    .isEqualTo(Answer.ACCEPTED));
  }

  @Test
  void the_sum_typed_must_be_the_sum_agreed_in_figures_and_in_words() {
    currentActor.become(DEBTOR);
    refusedWith(
        NegotiationRefusal.CONSENT_MISSING,
        () -> proposals.propose(caseFileId, months(12), null, null));
    refusedWith(
        NegotiationRefusal.TYPED_FIGURES_DIFFER,
        () ->
            proposals.propose(
                caseFileId, months(12), consent("120", "mille deux cents euros"), null));
    refusedWith(
        NegotiationRefusal.TYPED_WORDS_DIFFER,
        () -> proposals.propose(caseFileId, months(12), consent("1200", "douze euros"), null));
    assertThat(found.ofCase(caseFileId)).isEmpty();
  }

  @Test
  void a_counter_offer_the_debtor_accepts_becomes_the_plan() {
    ProposalView made = proposeAsDebtor(months(24));
    answers.counter(made.head().id(), 1, months(15), "15 mois, pas plus.");

    ProposalView countered = found.find(made.head().id());
    assertThat(countered.head().status()).isEqualTo(ProposalStatus.COUNTERED);
    assertThat(countered.head().deadlines().validUntil()).isAfter(today);

    currentActor.become(DEBTOR);
    debtor.accept(caseFileId, made.head().id(), 2, consent("1200", "mille deux cents euros"));

    currentActor.become(ALICE);
    assertThat(plans.current(caseFileId))
        .hasValueSatisfying(plan -> assertThat(plan.instalments()).hasSize(15));
    assertThat(found.consentsOf(made.head().id()))
        .extracting(ConsentView::offerNumber)
        .containsExactly(1, 2);
  }

  @Test
  void whoever_decides_second_is_told_who_decided_what() {
    ProposalView made = proposeAsDebtor(months(20));
    answers.refuse(made.head().id(), 1, "Trop long.");

    currentActor.become(BRUNO);
    assertThatThrownBy(() -> answers.accept(made.head().id(), 1, null))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(NegotiationRefusal.PROPOSAL_CHANGED_MEANWHILE);
              assertThat(refusal.arguments()).contains(ProposalStatus.REFUSED, ALICE.name());
            });
    assertThat(plans.current(caseFileId)).isEmpty();
  }

  @Test
  void a_debtor_who_accepts_an_offer_taken_back_is_told_and_nothing_is_agreed() {
    ProposalView made = proposeAsDebtor(months(24));
    answers.counter(made.head().id(), 1, months(15), null);
    answers.retract(made.head().id(), 2);

    currentActor.become(DEBTOR);
    refusedWith(
        NegotiationRefusal.PROPOSAL_NO_LONGER_OPEN,
        () ->
            debtor.accept(
                caseFileId, made.head().id(), 2, consent("1200", "mille deux cents euros")));

    currentActor.become(ALICE);
    ProposalView back = found.find(made.head().id());
    assertThat(back.head().status()).isEqualTo(ProposalStatus.UNDER_REVIEW);
    assertThat(back.current().madeBy()).isEqualTo(OfferedBy.DEBTOR);
    assertThat(back.current().terms().count()).isEqualTo(24);
    answers.accept(made.head().id(), 3, null);
    assertThat(plans.current(caseFileId)).isPresent();
  }

  @Test
  void a_large_waiver_needs_a_second_person() {
    currentActor.become(DEBTOR);
    ProposalView made =
        proposals.propose(
            caseFileId,
            new Wish.ByDate(Money.euros("800.00"), today.plusDays(10), false),
            consent("800", "huit cents euros"),
            null);
    assertThat(made.head().kind()).isEqualTo(TermsKind.SETTLEMENT);
    assertThat(made.head().status()).isEqualTo(ProposalStatus.UNDER_REVIEW);

    currentActor.become(ALICE);
    answers.accept(made.head().id(), 1, null);
    assertThat(found.find(made.head().id()).head().status())
        .isEqualTo(ProposalStatus.AWAITING_SIGNATURE);
    refusedWith(
        NegotiationRefusal.SECOND_PERSON_MUST_SIGN,
        () -> answers.accept(made.head().id(), 1, null));

    currentActor.become(BRUNO);
    answers.accept(made.head().id(), 1, null);
    assertThat(found.find(made.head().id()).head().hands())
        .satisfies(
            hands -> {
              assertThat(hands.decidedBy()).isEqualTo(ALICE.name());
              assertThat(hands.signedBy()).isEqualTo(BRUNO.name());
            });
    assertThat(plans.current(caseFileId))
        .hasValueSatisfying(
            plan -> assertThat(plan.waivedOnCompletion()).isEqualTo(Money.euros("400.00")));
  }

  @Test
  void one_case_has_one_open_proposal() {
    proposeAsDebtor(months(20));

    refusedWith(
        NegotiationRefusal.PROPOSAL_OPEN_ALREADY,
        () -> proposals.propose(caseFileId, months(12), null, null));
  }

  @Test
  void the_worklist_shows_what_waits_with_its_terms_in_two_statements() throws Exception {
    ProposalView made = proposeAsDebtor(months(20));
    long creditorId = made.head().creditorId();

    WorklistFilter ofCreditor = new WorklistFilter(WorklistFilter.Desk.AGENCY, creditorId, null);
    assertThat(sqlCount.of(() -> found.waiting(ofCreditor, null, 20))).isLessThanOrEqualTo(2);

    WorklistPage page = found.waiting(ofCreditor, null, 20);
    assertThat(page.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.offer().terms().count()).isEqualTo(20));
    assertThat(page.next()).isNull();
  }

  @Test
  void what_a_negotiation_starts_from_is_read_in_six_statements() throws Exception {
    assertThat(sqlCount.of(() -> proposals.basis(caseFileId))).isLessThanOrEqualTo(6);
  }

  @Test
  void trying_one_wish_after_another_asks_the_database_nothing() throws Exception {
    NegotiationBasis basis = proposals.basis(caseFileId);

    long sent =
        sqlCount.of(
            () -> {
              for (int count = 1; count <= 36; count++) {
                proposals.preview(basis, months(count));
              }
              return null;
            });

    assertThat(sent).isZero();
  }

  @Test
  void a_case_taken_back_ends_the_talk() {
    ProposalView made = proposeAsDebtor(months(20));

    cases.recall(reference, "paid elsewhere");

    assertThat(found.find(made.head().id()).head().status()).isEqualTo(ProposalStatus.LAPSED);
  }
}
