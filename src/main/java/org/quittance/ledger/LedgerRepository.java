package org.quittance.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.quittance.ledger.rules.PaidComponent;

/** All journal entries. */
public interface LedgerRepository {

  void add(JournalEntry entry);

  /** What settled the claims of these cases, by case id, in the order it was booked. */
  Map<Long, List<PaidComponent>> paidComponents(Collection<Long> caseFileIds);

  /** Every posting about one payment, in the order they were booked. */
  List<LedgerLine> linesOfPayment(long paymentId);

  /** Every posting of a case, entry by entry in the order they were booked, debits first. */
  List<LedgerLine> linesOf(long caseFileId);
}
