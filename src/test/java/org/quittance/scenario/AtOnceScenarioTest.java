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
import org.quittance.document.AmountInWords;
import org.quittance.money.Money;
import org.quittance.negotiation.ConsentGiven;
import org.quittance.negotiation.NegotiationPolicyService;
import org.quittance.negotiation.NegotiationRefusal;
import org.quittance.negotiation.ProposalView;
import org.quittance.negotiation.rules.BoundsSheet;
import org.quittance.negotiation.rules.Pace;
import org.quittance.negotiation.rules.PolicyRules;
import org.quittance.negotiation.rules.ProposalStatus;
import org.quittance.negotiation.rules.Wish;
import org.quittance.refusal.Refusal;
import org.quittance.testing.memory.Agency;

/**
 * Several people answer the same proposal, each having seen it as it was before the other: who
 * comes second changes nothing and is told why.
 */
class AtOnceScenarioTest {

  private static final Actor ALICE = Actor.staff("alice@agency.example", Role.SUPERVISOR);
  private static final Actor BRUNO = Actor.staff("bruno@agency.example", Role.CASE_HANDLER);
  private static final Actor DEBTOR = Actor.debtor(1);

  private final Agency agency = Agency.on("2026-11-03");
  private long caseFileId;
  private ProposalView asked;

  @BeforeEach
  void a_proposal_of_twenty_months_waits_for_an_answer() {
    agency.creditors.register("ENSUD", aCreditor());
    agency.cases.place("DOS-1", aCaseFile().withInvoice("F-1", "1200.00", "2026-01-31").build());
    caseFileId = agency.look("DOS-1").id();
    agency.negotiation.policies.put(
        NegotiationPolicyService.AGENCY,
        new PolicyRules(
            BoundsSheet.parse(
                Map.of(
                    "MIN_INSTALMENT_AMOUNT.INSTANT", "100.00",
                    "MIN_INSTALMENT_AMOUNT.OUTER", "40.00",
                    "MIN_INSTALMENT_PERCENT.INSTANT", "0.00",
                    "MIN_INSTALMENT_PERCENT.OUTER", "0.00",
                    "MAX_MONTHS.INSTANT", "12",
                    "MAX_MONTHS.OUTER", "24")),
            List.of()),
        null,
        LocalDate.parse("2026-11-03"));
    asked = agency.negotiation.proposals.propose(caseFileId, months(20), null, null);
    assertThat(asked.head().status()).isEqualTo(ProposalStatus.UNDER_REVIEW);
  }

  private static Wish months(int count) {
    return new Wish.Count(
        count, new Pace(LocalDate.parse("2026-11-20"), Frequency.MONTHLY, null), null, false);
  }

  private long id() {
    return asked.head().id();
  }

  private ProposalStatus status() {
    return agency.negotiation.found.find(id()).head().status();
  }

  private void acceptAsDebtor(int offer) {
    Money total = Money.euros("1200.00");
    agency.actAs(DEBTOR);
    try {
      agency.negotiation.debtorAnswers.accept(
          caseFileId,
          id(),
          offer,
          new ConsentGiven(
              "fr",
              "test",
              "Je m’engage.",
              total.decimal(),
              AmountInWords.of(total, Locale.FRENCH),
              "192.0.2.1",
              null));
    } finally {
      agency.actAs(ALICE);
    }
  }

  @Test
  void two_staff_decide_at_once_and_the_second_is_told_who_decided_what() {
    agency.negotiation.answers.refuse(id(), 1, "Trop long.");

    agency.actAs(BRUNO);
    assertThatThrownBy(
            () -> agency.negotiation.answers.accept(id(), 1, ProposalStatus.UNDER_REVIEW, null))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(NegotiationRefusal.PROPOSAL_CHANGED_MEANWHILE);
              assertThat(refusal.arguments()).contains(ProposalStatus.REFUSED, ALICE.name());
            });

    assertThat(status()).isEqualTo(ProposalStatus.REFUSED);
    assertThat(agency.plans.ofCase(caseFileId)).isEmpty();
  }

  @Test
  void a_debtor_accepts_while_staff_withdraws_and_nothing_is_agreed_on_terms_that_are_gone() {
    agency.negotiation.answers.counter(id(), 1, months(15), null);
    agency.negotiation.answers.retract(id(), 2);

    assertThatThrownBy(() -> acceptAsDebtor(2))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.code()).isEqualTo(NegotiationRefusal.PROPOSAL_NO_LONGER_OPEN));

    assertThat(status()).isEqualTo(ProposalStatus.UNDER_REVIEW);
    assertThat(agency.plans.ofCase(caseFileId)).isEmpty();
  }

  @Test
  void staff_withdraws_an_offer_the_debtor_has_just_accepted_and_the_plan_stands() {
    agency.negotiation.answers.counter(id(), 1, months(15), null);
    acceptAsDebtor(2);

    assertThatThrownBy(() -> agency.negotiation.answers.retract(id(), 2))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.code())
                    .isEqualTo(NegotiationRefusal.PROPOSAL_CHANGED_MEANWHILE));

    assertThat(status()).isEqualTo(ProposalStatus.ACCEPTED);
    assertThat(agency.plan("DOS-1").instalments()).hasSize(15);
  }
}
