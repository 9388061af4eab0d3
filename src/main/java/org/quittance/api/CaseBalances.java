package org.quittance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quittance.casefile.CaseOverview;
import org.quittance.creditor.CreditorService;
import org.quittance.interest.CreditorKind;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.ledger.LedgerService;
import org.quittance.money.Money;
import org.quittance.platform.BusinessDate;

/** What is owed on the cases of an answer; each creditor is looked up once. */
@RequestScoped
class CaseBalances {

  @Inject private LedgerService ledger;
  @Inject private CreditorService creditors;
  @Inject private Clock clock;

  LocalDate today() {
    return BusinessDate.today(clock);
  }

  /** Today's, signed: negative when more was received than was owed. */
  Money outstanding(CaseOverview overview) {
    return outstanding(List.of(overview)).get(overview.id());
  }

  /** By case id. */
  Map<Long, Money> outstanding(Collection<CaseOverview> overviews) {
    Map<String, CreditorKind> byCreditor = new HashMap<>();
    Map<Long, CreditorKind> byCase = new HashMap<>();
    for (CaseOverview overview : overviews) {
      byCase.put(
          overview.id(), byCreditor.computeIfAbsent(overview.creditor().reference(), this::kindOf));
    }
    return byCase.isEmpty() ? Map.of() : ledger.outstanding(byCase, today());
  }

  CaseBreakdown breakdown(CaseOverview overview, LocalDate on) {
    return ledger.breakdown(overview.id(), kindOf(overview.creditor().reference()), on);
  }

  private CreditorKind kindOf(String creditorReference) {
    return creditors.find(creditorReference).details().kind();
  }
}
