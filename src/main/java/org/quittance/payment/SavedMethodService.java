package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Lets a debtor keep a means of payment for their instalments, and forget it again. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class SavedMethodService {

  /**
   * Opens the provider's page on which a means of payment is kept without paying, or finds the one
   * that is open.
   */
  public SetupStart start(long caseFileId, SetupOrigin origin) {
    throw new UnsupportedOperationException("not yet");
  }

  /** What became of it, asked afresh while it is not over. */
  public SetupStatus statusOf(long setupId, long caseFileId) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The means kept for a case, newest first; those the debtor had forgotten are not among them. */
  @Transactional(Transactional.TxType.REQUIRED)
  public List<SavedMethodSummary> of(long caseFileId) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Lets go of a means, here at once and at the provider as soon as it answers. */
  public void forget(long savedMethodId, long caseFileId) {
    throw new UnsupportedOperationException("not yet");
  }
}
