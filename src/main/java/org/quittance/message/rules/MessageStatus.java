package org.quittance.message.rules;

/** Where a message stands with whom it was written to. */
public enum MessageStatus {
  /** From the debtor, and nobody of the agency has opened it. */
  RECEIVED,
  /** From the debtor; somebody has opened it and owes an answer. */
  READ,
  ANSWERED,
  /** From the debtor; needs no answer, for a reason they can read. */
  CLOSED,
  /** From the agency, and the debtor has not opened it. */
  SENT,
  /** From the agency, opened by the debtor. */
  SEEN;

  /** Whether the agency owes an answer. */
  public boolean isOpen() {
    return this == RECEIVED || this == READ;
  }
}
