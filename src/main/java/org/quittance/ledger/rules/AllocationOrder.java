package org.quittance.ledger.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which a payment meets several debts (in France C. civ. 1342-10, in Belgium the old
 * 1253 and 1256): first as the debtor chose; then the due ones; among these the ones the debtor had
 * most reason to discharge, which bear interest; then the oldest. Debts that are equal in all of
 * this stand side by side and share.
 */
final class AllocationOrder {

  private final Comparator<PayableDebt> byLaw;

  /**
   * @param on the day of payment, which says which debts are due
   */
  AllocationOrder(LocalDate on) {
    this.byLaw =
        Comparator.comparing((PayableDebt debt) -> !debt.isDueOn(on))
            .thenComparing(debt -> !debt.bearsInterest())
            .thenComparing(PayableDebt::dueOn);
  }

  /**
   * Ranks debts; the debts of one rank are equal before the law and in the order of their ids.
   *
   * @param choice ids the debtor wants paid first, in that order; debts not named follow by law
   */
  List<List<PayableDebt>> ranks(List<PayableDebt> debts, List<String> choice) {
    Map<String, PayableDebt> unchosen = new HashMap<>();
    debts.forEach(debt -> unchosen.put(debt.id(), debt));
    List<List<PayableDebt>> ranks = new ArrayList<>();
    choice.forEach(id -> ranks.add(List.of(unchosen.remove(id))));
    PayableDebt before = null;
    for (PayableDebt debt :
        unchosen.values().stream().sorted(byLaw.thenComparing(PayableDebt::id)).toList()) {
      if (before == null || byLaw.compare(before, debt) != 0) {
        ranks.add(new ArrayList<>());
      }
      ranks.get(ranks.size() - 1).add(debt);
      before = debt;
    }
    return ranks;
  }
}
