package org.quittance.plan.rules;

import static org.quittance.plan.rules.InstalmentStatus.ANNOUNCED;
import static org.quittance.plan.rules.InstalmentStatus.CANCELLED;
import static org.quittance.plan.rules.InstalmentStatus.COLLECTING;
import static org.quittance.plan.rules.InstalmentStatus.MISSED;
import static org.quittance.plan.rules.InstalmentStatus.PAID;
import static org.quittance.plan.rules.InstalmentStatus.SCHEDULED;
import static org.quittance.plan.rules.InstalmentStatus.SKIPPED;

import org.quittance.lifecycle.TransitionTable;

/**
 * The legal moves of an instalment and the event each one raises. While money is under way it can
 * be neither moved nor skipped, and its days of grace do not end.
 */
public final class InstalmentLifecycle {

  public static final TransitionTable<InstalmentStatus, InstalmentTrigger> TABLE =
      TransitionTable.of("instalment", InstalmentStatus.class, InstalmentTrigger.class)
          .edge(SCHEDULED, InstalmentTrigger.ANNOUNCE, ANNOUNCED, "instalment.announced")
          .edge(SCHEDULED, InstalmentTrigger.COLLECT, COLLECTING, null)
          .edge(SCHEDULED, InstalmentTrigger.PAY, PAID, "instalment.paid")
          .edge(SCHEDULED, InstalmentTrigger.MISS, MISSED, "instalment.missed")
          .edge(SCHEDULED, InstalmentTrigger.MOVE, SCHEDULED, "instalment.moved")
          .edge(SCHEDULED, InstalmentTrigger.SKIP, SKIPPED, "instalment.skipped")
          .edge(SCHEDULED, InstalmentTrigger.CANCEL, CANCELLED, null)
          .edge(ANNOUNCED, InstalmentTrigger.COLLECT, COLLECTING, null)
          .edge(ANNOUNCED, InstalmentTrigger.PAY, PAID, "instalment.paid")
          .edge(ANNOUNCED, InstalmentTrigger.MISS, MISSED, "instalment.missed")
          .edge(ANNOUNCED, InstalmentTrigger.MOVE, SCHEDULED, "instalment.moved")
          .edge(ANNOUNCED, InstalmentTrigger.SKIP, SKIPPED, "instalment.skipped")
          .edge(ANNOUNCED, InstalmentTrigger.CANCEL, CANCELLED, null)
          .edge(COLLECTING, InstalmentTrigger.PAY, PAID, "instalment.paid")
          .edge(COLLECTING, InstalmentTrigger.PUT_BACK, ANNOUNCED, null)
          .edge(COLLECTING, InstalmentTrigger.DECLINE, ANNOUNCED, "instalment.declined")
          .edge(COLLECTING, InstalmentTrigger.CANCEL, CANCELLED, null)
          .edge(MISSED, InstalmentTrigger.COLLECT, COLLECTING, null)
          .edge(MISSED, InstalmentTrigger.PAY, PAID, "instalment.paid")
          .edge(MISSED, InstalmentTrigger.MOVE, SCHEDULED, "instalment.moved")
          .edge(MISSED, InstalmentTrigger.SKIP, SKIPPED, "instalment.skipped")
          .edge(MISSED, InstalmentTrigger.CANCEL, CANCELLED, null)
          .edge(PAID, InstalmentTrigger.REOPEN, SCHEDULED, "instalment.reopened")
          .build();

  private InstalmentLifecycle() {}
}
