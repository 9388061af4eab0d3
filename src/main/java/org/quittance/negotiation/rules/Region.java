package org.quittance.negotiation.rules;

import java.util.Set;
import org.quittance.casefile.rules.ClaimKind;
import org.quittance.casefile.rules.DebtorKind;

/**
 * Cases told apart as segments tell them.
 *
 * @param claimKinds empty for all kinds
 * @param debtorKinds empty for all kinds
 */
public record Region(
    BalanceRange balance, AgeRange age, Set<ClaimKind> claimKinds, Set<DebtorKind> debtorKinds) {

  public Region {
    claimKinds = claimKinds.size() == ClaimKind.values().length ? Set.of() : Set.copyOf(claimKinds);
    debtorKinds =
        debtorKinds.size() == DebtorKind.values().length ? Set.of() : Set.copyOf(debtorKinds);
  }
}
