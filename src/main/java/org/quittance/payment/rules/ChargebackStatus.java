package org.quittance.payment.rules;

/** Where a bank's objection to a payment stands. */
public enum ChargebackStatus {
  /** The bank only asks; the money is where it was. */
  INQUIRY,
  /** The bank has taken the money back; it may be answered. */
  TAKEN,
  /** Taken back for good. */
  LOST,
  /** The objection was rejected: the money is here again. */
  WON,
  /** The inquiry ended without the bank taking anything. */
  DROPPED
}
