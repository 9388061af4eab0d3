package org.quittance.dispute.rules;

/** What moves a dispute. */
public enum DisputeTrigger {
  OPEN,
  ANSWER,
  FALL_SILENT,
  UPHOLD,
  UPHOLD_IN_PART,
  REJECT,
  REPLY,
  /** The debtor agrees, or the days for a reply have passed. */
  CLOSE,
  WITHDRAW,
  /** The creditor takes its case back: there is nothing left to decide. */
  LAPSE
}
