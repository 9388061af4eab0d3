package org.quittance.message.rules;

import java.util.Set;

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

  /** Those of messages that the agency owes an answer to. */
  public static final Set<MessageStatus> OPEN = Set.of(RECEIVED, READ);

  /** Whether the agency owes an answer. */
  public boolean isOpen() {
    return OPEN.contains(this);
  }
}
