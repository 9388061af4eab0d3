package org.quittance.payment.rules;

import static org.quittance.payment.rules.SetupProgress.CANCELLED;
import static org.quittance.payment.rules.SetupProgress.CREATED;
import static org.quittance.payment.rules.SetupProgress.EXPIRED;
import static org.quittance.payment.rules.SetupProgress.FAILED;
import static org.quittance.payment.rules.SetupProgress.OPEN;
import static org.quittance.payment.rules.SetupProgress.SAVED;

import org.quittance.lifecycle.TransitionTable;

/**
 * The legal moves of the wish to keep a means of payment. They only lead forward, and what the
 * provider has kept is kept, even when we had given the wish up.
 */
public final class SetupLifecycle {

  public static final TransitionTable<SetupProgress, SetupTrigger> TABLE =
      TransitionTable.of("keeping a means of payment", SetupProgress.class, SetupTrigger.class)
          .edge(CREATED, SetupTrigger.OPEN, OPEN, null)
          .edge(CREATED, SetupTrigger.SAVE, SAVED, "saved-method.kept")
          .edge(CREATED, SetupTrigger.FAIL, FAILED, null)
          .edge(CREATED, SetupTrigger.EXPIRE, EXPIRED, null)
          .edge(CREATED, SetupTrigger.CANCEL, CANCELLED, null)
          .edge(OPEN, SetupTrigger.SAVE, SAVED, "saved-method.kept")
          .edge(OPEN, SetupTrigger.FAIL, FAILED, null)
          .edge(OPEN, SetupTrigger.EXPIRE, EXPIRED, null)
          .edge(FAILED, SetupTrigger.SAVE, SAVED, "saved-method.kept")
          .edge(EXPIRED, SetupTrigger.SAVE, SAVED, "saved-method.kept")
          .edge(CANCELLED, SetupTrigger.SAVE, SAVED, "saved-method.kept")
          .build();

  private SetupLifecycle() {}
}
