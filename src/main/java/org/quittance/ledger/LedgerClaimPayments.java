package org.quittance.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Map<Long, Money> paid = new HashMap<>();
    for (PaidComponent part :
        ledger.paidComponents(List.of(caseFileId)).getOrDefault(caseFileId, List.of())) {
      Money principal = part.component() == DebtComponent.PRINCIPAL ? part.amount() : Money.ZERO;
      paid.merge(part.claimId(), principal, Money::plus);
    }
    return paid;
  }
}
