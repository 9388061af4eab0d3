package org.quittance.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quittance.casefile.ClaimPayments;
import org.quittance.ledger.rules.DebtComponent;
import org.quittance.ledger.rules.PaidComponent;
import org.quittance.money.Money;

/** Answers what was paid on claims from the postings. */
@ApplicationScoped
public class LedgerClaimPayments implements ClaimPayments {

  private LedgerRepository ledger;

  protected LedgerClaimPayments() {}

  @Inject
  public LedgerClaimPayments(LedgerRepository ledger) {
    this.ledger = ledger;
  }

  @Override
  public Map<Long, Money> principalPaid(long caseFileId) {
    return ledger.paidComponents(List.of(caseFileId)).getOrDefault(caseFileId, List.of()).stream()
        .filter(paid -> paid.component() == DebtComponent.PRINCIPAL)
        .collect(Collectors.toMap(PaidComponent::claimId, PaidComponent::amount, Money::plus));
  }
}
