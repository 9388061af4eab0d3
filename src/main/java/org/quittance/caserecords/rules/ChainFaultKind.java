package org.quittance.caserecords.rules;

/** How a timeline shows that it is not what was written. */
public enum ChainFaultKind {
  /** What the row says of people is not what was written. */
  CONTENT_CHANGED,
  /** Something else in the row is not what was written. */
  ROW_CHANGED,
  /** A row that was written is not there. */
  ROW_MISSING,
  /** Rows stand in another order than they were written in. */
  ROW_MOVED,
  /** The row does not follow the one before it. */
  LINK_BROKEN,
  /** The last row is not the one that the case remembers. */
  HEAD_DIFFERS,
  /** The row is from before there was a chain and has not been taken into it yet. */
  NOT_CHAINED
}
