package org.quittance.negotiation.rules;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import org.quittance.casefile.rules.ClaimKind;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.money.Money;

/**
 * What a proposal is judged on.
 *
 * @param outstanding owed on the day, penalties included
 * @param penalties the part of it that a kept plan may be spared: interest and indemnities for
 *     lateness
 * @param claimKinds of the claims with something left to pay
 * @param oldestDueOn due date of the oldest of them
 * @param on the day of the proposal
 */
public record NegotiationFacts(
    Money outstanding,
    Money penalties,
    DebtorKind debtorKind,
    Set<ClaimKind> claimKinds,
    LocalDate oldestDueOn,
    LocalDate on,
    PlanHistory history)
    implements Serializable {

  public NegotiationFacts {
    if (penalties.isNegative() || penalties.isGreaterThan(outstanding)) {
      throw new IllegalArgumentException("Penalties are a part of what is outstanding");
    }
    Objects.requireNonNull(debtorKind, "debtorKind");
    claimKinds = Set.copyOf(claimKinds);
    Objects.requireNonNull(oldestDueOn, "oldestDueOn");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(history, "history");
  }

  /** Days since the oldest due date; 0 before it. */
  public int ageInDays() {
    return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(oldestDueOn, on)));
  }
}
