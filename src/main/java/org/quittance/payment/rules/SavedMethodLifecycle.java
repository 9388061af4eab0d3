package org.quittance.payment.rules;

import static org.quittance.payment.rules.SavedMethodStatus.FORGOTTEN;
import static org.quittance.payment.rules.SavedMethodStatus.KEPT;
import static org.quittance.payment.rules.SavedMethodStatus.REFUSED;

import org.quittance.lifecycle.TransitionTable;

/** The legal moves of a kept means of payment. Nothing brings one back: it is set up anew. */
public final class SavedMethodLifecycle {

  public static final TransitionTable<SavedMethodStatus, SavedMethodTrigger> TABLE =
      TransitionTable.of("saved means", SavedMethodStatus.class, SavedMethodTrigger.class)
          .edge(KEPT, SavedMethodTrigger.REFUSE, REFUSED, "saved-method.refused")
          .edge(KEPT, SavedMethodTrigger.FORGET, FORGOTTEN, "saved-method.forgotten")
          .edge(REFUSED, SavedMethodTrigger.FORGET, FORGOTTEN, "saved-method.forgotten")
          .build();

  private SavedMethodLifecycle() {}
}
