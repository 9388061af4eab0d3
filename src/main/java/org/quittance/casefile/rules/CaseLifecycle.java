package org.quittance.casefile.rules;

import static org.quittance.casefile.rules.CaseStatus.ON_HOLD;
import static org.quittance.casefile.rules.CaseStatus.OPEN;
import static org.quittance.casefile.rules.CaseStatus.RECALLED;
import static org.quittance.casefile.rules.CaseStatus.SETTLED;

import org.quittance.lifecycle.TransitionTable;

/** The legal moves of a case file and the event each one raises. */
public final class CaseLifecycle {

  public static final TransitionTable<CaseStatus, CaseTrigger> TABLE =
      TransitionTable.of("case file", CaseStatus.class, CaseTrigger.class)
          .edge(OPEN, CaseTrigger.HOLD, ON_HOLD, "case.held")
          .edge(OPEN, CaseTrigger.SETTLE, SETTLED, "case.settled")
          .edge(OPEN, CaseTrigger.RECALL, RECALLED, "case.recalled")
          .edge(ON_HOLD, CaseTrigger.RELEASE, OPEN, "case.released")
          .edge(ON_HOLD, CaseTrigger.SETTLE, SETTLED, "case.settled")
          .edge(ON_HOLD, CaseTrigger.RECALL, RECALLED, "case.recalled")
          .edge(SETTLED, CaseTrigger.REOPEN, OPEN, "case.reopened")
          .edge(SETTLED, CaseTrigger.RECALL, RECALLED, "case.recalled")
          .build();

  private CaseLifecycle() {}
}
