package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import org.quittance.platform.Ids;

/**
 * Brings wishes to keep a means of payment up to date without anybody waiting, and has the provider
 * let go of what debtors have forgotten. Any server may do it at any time; rows are taken under a
 * lease.
 */
@ApplicationScoped
public class SavedMethodWatch {

  private static final Logger LOG = System.getLogger(SavedMethodWatch.class.getName());

  private static final int BATCH = 50;

  /** Longer than the slowest call to the provider with all its retries. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private MethodSetupService setups;
  private SavedMethodKeepingService methods;
  private SavedMethodService saving;

  protected SavedMethodWatch() {}

  @Inject
  public SavedMethodWatch(
      MethodSetupService setups, SavedMethodKeepingService methods, SavedMethodService saving) {
    this.setups = setups;
    this.methods = methods;
    this.saving = saving;
  }

  /** Looks at every wish that is due. */
  public void lookAtSetups() {
    List<Long> due;
    do {
      due = setups.claimDue(BATCH, LEASE);
      due.forEach(setupId -> attempt(setupId, saving::reconcile));
    } while (due.size() == BATCH);
  }

  /** Has the provider let go of every forgotten means that is due. */
  public void letGo() {
    List<Long> due;
    do {
      due = methods.claimDue(BATCH, LEASE);
      due.forEach(methodId -> attempt(methodId, saving::refresh));
    } while (due.size() == BATCH);
  }

  // Whatever goes wrong with one must not keep the others from being looked at; a commit that fails
  // comes through the proxy as a checked exception that no signature names.
  private static void attempt(long id, LongConsumer work) {
    try {
      work.accept(id);
    } catch (Exception e) {
      LOG.log(Level.WARNING, "Means or setup " + Ids.text(id) + " is put off", e);
    }
  }
}
