package org.quittance.portal.staff;

import org.quittance.refusal.RefusalCode;

/** Why what was typed into the bounds cannot be read. */
enum BoundsTyping implements RefusalCode {
  /** An end of a range that is no amount, or no number of days. Argument: what was typed. */
  BOUND_RANGE_UNREADABLE;

  @Override
  public String code() {
    return name();
  }
}
