package org.quittance.declaration.rules;

import static org.quittance.declaration.rules.DeclarationStatus.CONFIRMED;
import static org.quittance.declaration.rules.DeclarationStatus.DECLARED;
import static org.quittance.declaration.rules.DeclarationStatus.LIFTED;

import org.quittance.lifecycle.TransitionTable;

/** The legal moves of a declaration. Lifted is the end: what is so again is declared again. */
public final class DeclarationLifecycle {

  public static final TransitionTable<DeclarationStatus, DeclarationTrigger> TABLE =
      TransitionTable.of("declaration", DeclarationStatus.class, DeclarationTrigger.class)
          .edge(DECLARED, DeclarationTrigger.CONFIRM, CONFIRMED, "declaration.confirmed")
          .edge(DECLARED, DeclarationTrigger.LIFT, LIFTED, "declaration.lifted")
          .edge(DECLARED, DeclarationTrigger.RUN_OUT, LIFTED, "declaration.ended")
          .edge(CONFIRMED, DeclarationTrigger.LIFT, LIFTED, "declaration.lifted")
          .edge(CONFIRMED, DeclarationTrigger.RUN_OUT, LIFTED, "declaration.ended")
          .build();

  private DeclarationLifecycle() {}
}
