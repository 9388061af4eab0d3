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
import org.quittance.creditor.CreditorService;
import org.quittance.negotiation.rules.BoundsSheet;
import org.quittance.negotiation.rules.Pace;
import org.quittance.negotiation.rules.PolicyRules;
import org.quittance.negotiation.rules.PolicyScope;
import org.quittance.negotiation.rules.PolicyStatus;
import org.quittance.negotiation.rules.Tally;
import org.quittance.negotiation.rules.Wish;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;
import org.quittance.testing.InContainer;

/** Bounds on the real database: drafted, published by another person, tried before they hold. */
class NegotiationPolicyIT extends InContainer {

  @Inject private NegotiationPolicyService policies;
  @Inject private PolicySimulationService simulations;
  @Inject private ProposalService proposals;
  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private CurrentActor currentActor;
  @Inject private Clock clock;

  private String creditor;
  private LocalDate today;

  @BeforeEach
  void a_creditor() {
    become("alice");
    today = BusinessDate.today(clock);
    creditor = "POL" + Ids.text(Ids.next()).substring(4);
    creditors.register(creditor, aCreditor());
  }

  private void become(String name) {
    currentActor.become(Actor.staff(name + "@agency.example", Role.SUPERVISOR));
  }

  private static PolicyRules months(String instant) {
    return new PolicyRules(BoundsSheet.parse(Map.of("MAX_MONTHS.INSTANT", instant)), List.of());
  }

  private static void refusedWith(NegotiationRefusal code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  void what_one_person_drafted_another_one_publishes() {
    PolicyView draft = policies.write(creditor, months("6"), "shorter", null);
    refusedWith(
        NegotiationRefusal.POLICY_NEEDS_SECOND_PERSON,
        () -> policies.publish(draft.id(), draft.version(), today));

    become("bruno");
    refusedWith(
        NegotiationRefusal.POLICY_EFFECTIVE_IN_PAST,
        () -> policies.publish(draft.id(), draft.version(), today.minusDays(1)));
    policies.publish(draft.id(), draft.version(), today);

    assertThat(policies.draft(creditor)).isEmpty();
    assertThat(policies.inForce(creditor))
        .hasValueSatisfying(
            view -> {
              assertThat(view.status()).isEqualTo(PolicyStatus.PUBLISHED);
              assertThat(view.rules()).isEqualTo(months("6"));
              assertThat(view.signatures().publishedBy()).isEqualTo("bruno@agency.example");
            });
  }

  @Test
  void nobody_overwrites_a_draft_they_have_not_read() {
    PolicyView draft = policies.write(creditor, months("6"), null, null);
    policies.write(creditor, months("7"), null, draft.version());

    refusedWith(
        NegotiationRefusal.POLICY_CHANGED_MEANWHILE,
        () -> policies.write(creditor, months("8"), null, draft.version()));
    refusedWith(
        NegotiationRefusal.POLICY_CHANGED_MEANWHILE,
        () -> policies.write(creditor, months("8"), null, null));
    assertThat(policies.draft(creditor).orElseThrow().rules()).isEqualTo(months("7"));
  }

  @Test
  void a_version_of_tomorrow_does_not_hold_today() {
    policies.put(creditor, months("6"), null, today);
    policies.put(creditor, months("3"), null, today.plusDays(1));

    assertThat(policies.inForce(creditor).orElseThrow().rules()).isEqualTo(months("6"));
    assertThat(policies.history(creditor)).extracting(PolicyView::number).containsExactly(2, 1);
  }

  @Test
  void saying_the_same_again_makes_no_new_version() {
    policies.put(creditor, months("6"), null, today);
    policies.put(creditor, months("6"), null, today);

    assertThat(policies.history(creditor)).hasSize(1);
  }

  @Test
  void a_creditor_inherits_from_the_product_and_the_agency() {
    assertThat(policies.inherited(creditor, today).get(0).scope()).isEqualTo(PolicyScope.SYSTEM);
    assertThat(policies.inherited(NegotiationPolicyService.AGENCY, today)).hasSize(1);
  }

  @Test
  void a_draft_is_tried_on_past_proposals_and_on_the_files_of_today() {
    cases.place(
        "POL-" + Ids.text(Ids.next()),
        aCaseFile().of(creditor).withInvoice("F-1", "1200.00", "2026-01-31").build());
    String other = "POL-" + Ids.text(Ids.next());
    cases.place(other, aCaseFile().of(creditor).withInvoice("F-2", "600.00", "2026-01-31").build());
    proposals.propose(
        cases.find(other).id(),
        new Wish.Count(6, new Pace(today.plusDays(14), Frequency.MONTHLY, null), null, false),
        null,
        null);

    SimulationReport report = simulations.simulate(creditor, months("3"));

    assertThat(report.proposals().before()).isEqualTo(new Tally(1, 0, 0));
    assertThat(report.proposals().after()).isEqualTo(new Tally(0, 1, 0));
    assertThat(report.files())
        .filteredOn(length -> length.count() == 6)
        .singleElement()
        .satisfies(
            six -> {
              assertThat(six.result().before().accepted()).isEqualTo(2);
              assertThat(six.result().after().accepted()).isZero();
              assertThat(six.result().changed()).isEqualTo(2);
            });
    assertThat(report.files())
        .filteredOn(length -> length.count() == 3)
        .singleElement()
        .satisfies(three -> assertThat(three.result().changed()).isZero());
  }
}
