package org.quittance.negotiation.rules;

import java.util.Objects;
import java.util.Set;
import org.quittance.casefile.rules.ClaimKind;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.refusal.Refusal;

/**
 * Cases that get values of their own: those in all four ranges. A case with claims of several kinds
 * belongs to a segment only if the segment takes every one of these kinds, so that segments which
 * do not overlap never claim the same case.
 *
 * @param name not blank; unique among the segments of a policy
 * @param balance of what is owed on the day
 * @param age of the oldest due claim
 * @param claimKinds empty for all kinds
 * @param debtorKinds empty for all kinds
 * @param bounds what is set for these cases; the rest is inherited
 */
public record Segment(
    String name,
    BalanceRange balance,
    AgeRange age,
    Set<ClaimKind> claimKinds,
    Set<DebtorKind> debtorKinds,
    BoundsSheet bounds) {

  public Segment {
    if (name == null || name.isBlank()) {
      throw Refusal.of(BoundsRefusal.BOUND_SEGMENT_NAME_WRONG);
    }
    Objects.requireNonNull(balance, "balance");
    Objects.requireNonNull(age, "age");
    claimKinds = Set.copyOf(claimKinds);
    debtorKinds = Set.copyOf(debtorKinds);
    Objects.requireNonNull(bounds, "bounds");
  }

  public boolean contains(NegotiationFacts facts) {
    return balance.contains(facts.outstanding())
        && age.contains(facts.ageInDays())
        && (claimKinds.isEmpty() || claimKinds.containsAll(facts.claimKinds()))
        && (debtorKinds.isEmpty() || debtorKinds.contains(facts.debtorKind()));
  }
}
