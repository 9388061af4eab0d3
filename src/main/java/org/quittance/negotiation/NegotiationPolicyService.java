package org.quittance.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quittance.access.CurrentActor;
import org.quittance.access.Role;
import org.quittance.creditor.CreditorService;
import org.quittance.negotiation.rules.PolicyLayer;
import org.quittance.negotiation.rules.PolicyRules;
import org.quittance.negotiation.rules.PolicyScope;
import org.quittance.negotiation.rules.PolicyStatus;
import org.quittance.negotiation.rules.RangeCheck;
import org.quittance.negotiation.rules.SystemDefaults;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * Writes bounds, puts them in force and finds them again. A scope is the agency or one creditor,
 * named by {@value #AGENCY} or the creditor's reference; it has one draft at most, and what one
 * person drafted another one publishes.
 */
@ApplicationScoped
@Transactional
public class NegotiationPolicyService {

  public static final String AGENCY = "agency";

  private static final Set<Role> SETS_BOUNDS = Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR);
  private static final int LONGEST_HISTORY = 100;

  private PolicyRepository policies;
  private CreditorService creditors;
  private CurrentActor currentActor;
  private Clock clock;

  protected NegotiationPolicyService() {}

  @Inject
  public NegotiationPolicyService(
      PolicyRepository policies,
      CreditorService creditors,
      CurrentActor currentActor,
      Clock clock) {
    this.policies = policies;
    this.creditors = creditors;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** What the scope itself has in force today; empty when it inherits everything. */
  public Optional<PolicyView> inForce(String scope) {
    return policies.inForceOf(creditorOf(scope), today()).map(NegotiationPolicy::view);
  }

  public Optional<PolicyView> draft(String scope) {
    return policies.draftOf(creditorOf(scope)).map(NegotiationPolicy::view);
  }

  /** The scope's versions, latest first. */
  public List<PolicyView> history(String scope) {
    return policies.versionsOf(creditorOf(scope), LONGEST_HISTORY).stream()
        .map(NegotiationPolicy::view)
        .toList();
  }

  /** What the scope inherits on a day, the weakest first: the product's own, then the agency's. */
  public List<PolicyLayer> inherited(String scope, LocalDate on) {
    List<PolicyLayer> layers = new ArrayList<>(List.of(SystemDefaults.LAYER));
    if (creditorOf(scope) != null) {
      policies
          .inForceOf(null, on)
          .ifPresent(
              agency ->
                  layers.add(new PolicyLayer(PolicyScope.AGENCY, agency.id(), agency.rules())));
    }
    return layers;
  }

  /**
   * Writes the scope's draft, or writes it anew.
   *
   * @param version of the draft as it was read, null when there was none
   * @param note why, null for nothing
   * @throws Refusal naming every gap and overlap of the ranges, or when someone else has changed
   *     the draft meanwhile
   */
  public PolicyView write(String scope, PolicyRules rules, String note, Integer version) {
    Long creditor = creditorOf(scope);
    requireAgency();
    requireWholeRanges(rules);
    Optional<NegotiationPolicy> known = policies.draftOf(creditor);
    if (known.isPresent() != (version != null)
        || known.isPresent() && known.get().version() != version) {
      throw Refusal.of(NegotiationRefusal.POLICY_CHANGED_MEANWHILE);
    }
    NegotiationPolicy draft =
        known.orElseGet(() -> new NegotiationPolicy(creditor, policies.nextNumber(creditor)));
    draft.write(rules, note, who(), clock.instant());
    if (known.isEmpty()) {
      policies.add(draft);
    }
    policies.flush();
    return draft.view();
  }

  /**
   * Puts a draft in force.
   *
   * @param effectiveOn first day it holds, today at the earliest
   * @throws Refusal when the publisher is the one who drafted it
   */
  public PolicyView publish(long policyId, int version, LocalDate effectiveOn) {
    NegotiationPolicy draft = draft(policyId, version);
    if (draft.draftedBy().equals(who())) {
      throw Refusal.of(NegotiationRefusal.POLICY_NEEDS_SECOND_PERSON);
    }
    requireNotPast(effectiveOn);
    draft.publish(effectiveOn, who(), clock.instant());
    return draft.view();
  }

  public void discard(long policyId, int version) {
    draft(policyId, version).discard();
  }

  /**
   * Puts bounds in force in one step, for the agency's own system: it has its own ways to let a
   * second person look.
   *
   * @param effectiveOn first day they hold, today at the earliest
   */
  public PolicyView put(String scope, PolicyRules rules, String note, LocalDate effectiveOn) {
    Long creditor = creditorOf(scope);
    requireAgency();
    requireWholeRanges(rules);
    requireNotPast(effectiveOn);
    Optional<NegotiationPolicy> before = policies.inForceOf(creditor, effectiveOn);
    if (before.isPresent() && before.get().rules().equals(rules)) {
      return before.get().view();
    }
    NegotiationPolicy policy = new NegotiationPolicy(creditor, policies.nextNumber(creditor));
    policy.write(rules, note, who(), clock.instant());
    policy.publish(effectiveOn, who(), clock.instant());
    policies.add(policy);
    return policy.view();
  }

  /**
   * @throws Refusal naming the first overlap or gap at {@code /segments}
   */
  static void requireWholeRanges(PolicyRules rules) {
    RangeCheck.of(rules.segments()).stream()
        .findFirst()
        .ifPresent(
            fault -> {
              String where = RegionText.of(fault.region());
              Refusal refusal =
                  fault.isGap()
                      ? Refusal.of(NegotiationRefusal.POLICY_RANGES_GAP, where)
                      : Refusal.of(
                          NegotiationRefusal.POLICY_RANGES_OVERLAP,
                          fault.segments().get(0),
                          fault.segments().get(1),
                          where);
              throw refusal.at("/segments");
            });
  }

  private NegotiationPolicy draft(long policyId, int version) {
    requireAgency();
    NegotiationPolicy draft =
        policies
            .find(policyId)
            .orElseThrow(() -> Refusal.of(NegotiationRefusal.POLICY_UNKNOWN, Ids.text(policyId)));
    if (draft.version() != version || draft.status() != PolicyStatus.DRAFT) {
      throw Refusal.of(NegotiationRefusal.POLICY_CHANGED_MEANWHILE);
    }
    return draft;
  }

  private void requireNotPast(LocalDate effectiveOn) {
    if (effectiveOn.isBefore(today())) {
      throw Refusal.of(NegotiationRefusal.POLICY_EFFECTIVE_IN_PAST).at("/effectiveOn");
    }
  }

  Long creditorOf(String scope) {
    return scope.equals(AGENCY) ? null : creditors.require(scope).id();
  }

  private void requireAgency() {
    if (!currentActor.actor().isAgency(SETS_BOUNDS)) {
      throw Refusal.of(NegotiationRefusal.SUPERVISOR_SETS_BOUNDS);
    }
  }

  private String who() {
    return currentActor.actor().name();
  }

  private LocalDate today() {
    return BusinessDate.today(clock);
  }
}
