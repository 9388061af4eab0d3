package org.quittance.casefile;

import java.util.Map;
import org.quittance.money.Money;

/**
 * What has been paid on claims. The ledger answers; a case only asks, so that no claim is amended
 * to less than its debtor has already paid, nor taken away from under a payment.
 */
public interface ClaimPayments {

  /**
   * Principal paid by claim id: zero for a claim whose accessories alone were paid, absent for one
   * on which nothing was paid.
   */
  Map<Long, Money> principalPaid(long caseFileId);
}
