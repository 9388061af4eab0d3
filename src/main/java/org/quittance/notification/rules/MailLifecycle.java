package org.quittance.notification.rules;

import org.quittance.lifecycle.TransitionTable;

/** The legal moves of an outgoing mail. All are silent: the rows themselves are the record. */
public final class MailLifecycle {

  public static final TransitionTable<MailStatus, MailTrigger> TABLE =
      TransitionTable.of("outgoing mail", MailStatus.class, MailTrigger.class)
          .edge(MailStatus.PENDING, MailTrigger.HAND_OVER, MailStatus.SENT, null)
          .edge(MailStatus.PENDING, MailTrigger.GATHER, MailStatus.GATHERED, null)
          .edge(MailStatus.PENDING, MailTrigger.PARK, MailStatus.PARKED, null)
          .edge(MailStatus.PENDING, MailTrigger.DROP, MailStatus.DROPPED, null)
          .edge(MailStatus.PENDING, MailTrigger.POSTPONE, MailStatus.PENDING, null)
          .edge(MailStatus.PENDING, MailTrigger.WITHHOLD, MailStatus.WITHHELD, null)
          .edge(MailStatus.GATHERED, MailTrigger.HAND_OVER, MailStatus.SENT, null)
          .edge(MailStatus.PARKED, MailTrigger.RETRY, MailStatus.PENDING, null)
          .build();

  private MailLifecycle() {}
}
