package org.quittance.dispute.rules;

/** How far a dispute has come. */
public enum DisputeStatus {
  /** Being written by the debtor; nothing is held yet and nobody else sees it. */
  DRAFT,
  /** The creditor has to answer by the promised day. */
  WITH_CREDITOR,
  /** The creditor has answered; the agency decides. */
  ANSWERED,
  /** The creditor has let its day pass; the agency decides. */
  SILENT,
  /** Decided: nothing of what was contested is owed. */
  UPHELD,
  /** Decided: a part is given up; the debtor may reply once. */
  UPHELD_IN_PART,
  /** Decided: all of it is owed; the debtor may reply once. */
  REJECTED,
  /** The debtor has replied; the agency decides for good. */
  REPLIED,
  /** Over: what was not given up is asked for again. */
  CLOSED,
  /** The debtor has taken it back. */
  WITHDRAWN;

  /** Whether what is contested is held back. */
  public boolean isOpen() {
    return holder() != Holder.NOBODY && this != DRAFT;
  }

  /** Whether a decision has been made that the debtor can still reply to. */
  public boolean isDecided() {
    return this == UPHELD_IN_PART || this == REJECTED;
  }

  /** Who has the word. */
  public Holder holder() {
    return switch (this) {
      case DRAFT, UPHELD_IN_PART, REJECTED -> Holder.DEBTOR;
      case WITH_CREDITOR -> Holder.CREDITOR;
      case ANSWERED, SILENT, REPLIED -> Holder.AGENCY;
      case UPHELD, CLOSED, WITHDRAWN -> Holder.NOBODY;
    };
  }

  /** A side of a dispute. */
  public enum Holder {
    DEBTOR,
    CREDITOR,
    AGENCY,
    NOBODY
  }
}
