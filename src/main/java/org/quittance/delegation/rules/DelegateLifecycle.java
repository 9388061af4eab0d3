package org.quittance.delegation.rules;

import static org.quittance.delegation.rules.DelegateStatus.ACTIVE;
import static org.quittance.delegation.rules.DelegateStatus.EXPIRED;
import static org.quittance.delegation.rules.DelegateStatus.INVITED;
import static org.quittance.delegation.rules.DelegateStatus.REVOKED;

import org.quittance.lifecycle.TransitionTable;

/** The legal moves of a delegated access. What is over stays over: the debtor gives a new one. */
public final class DelegateLifecycle {

  public static final TransitionTable<DelegateStatus, DelegateTrigger> TABLE =
      TransitionTable.of("delegated access", DelegateStatus.class, DelegateTrigger.class)
          .edge(INVITED, DelegateTrigger.ENTER, ACTIVE, "access.delegate-used")
          .edge(INVITED, DelegateTrigger.EXPIRE, EXPIRED, "access.delegate-expired")
          .edge(INVITED, DelegateTrigger.REVOKE, REVOKED, "access.delegate-revoked")
          .edge(ACTIVE, DelegateTrigger.ENTER, ACTIVE, "access.delegate-used")
          .edge(ACTIVE, DelegateTrigger.EXPIRE, EXPIRED, "access.delegate-expired")
          .edge(ACTIVE, DelegateTrigger.REVOKE, REVOKED, "access.delegate-revoked")
          .build();

  private DelegateLifecycle() {}
}
