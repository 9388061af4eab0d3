package org.quittance.casefile;

import java.util.Map;
import org.quittance.money.Money;

/**
 * What has been paid on the principal of claims. The ledger answers; a case only asks, so that no
 * claim is amended to less than its debtor has already paid.
 */
public interface ClaimPayments {

  /** Principal paid by claim id; a claim on which nothing was paid may be absent. */
  Map<Long, Money> principalPaid(long caseFileId);
}
