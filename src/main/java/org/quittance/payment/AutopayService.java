package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Collects instalments by a means that the debtor keeps for it. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class AutopayService {

  /** Collects an instalment; the outcome is also told by {@link PaymentPosted} and the like. */
  public AttemptSummary charge(AutopayOrder order) {
    throw new UnsupportedOperationException("not yet");
  }
}
