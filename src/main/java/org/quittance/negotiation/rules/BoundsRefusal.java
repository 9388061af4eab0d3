package org.quittance.negotiation.rules;

import org.quittance.refusal.RefusalCode;

/** Why a value of the bounds cannot be taken as written. */
public enum BoundsRefusal implements RefusalCode {
  /** Not an amount such as {@code 50.00}. */
  BOUND_AMOUNT_UNREADABLE,
  /** Not a percentage such as {@code 10.00}. */
  BOUND_PERCENT_UNREADABLE,
  /** Not a whole number. */
  BOUND_NUMBER_UNREADABLE,
  /** Not a list of frequencies. */
  BOUND_FREQUENCIES_UNREADABLE,
  /** Not a list of days of the month such as {@code 1-28}. */
  BOUND_DAYS_UNREADABLE,
  /** Neither yes nor no. */
  BOUND_YES_NO_UNREADABLE,
  /** Below or above what the field may hold. Arguments: lowest, highest. */
  BOUND_OUT_OF_RANGE,
  /** No bound has this name, or not in this zone. Argument: the name. */
  BOUND_FIELD_UNKNOWN,
  /** A range that ends where it starts, or before. */
  BOUND_RANGE_EMPTY,
  /** A segment without a name, or with a name another one has. */
  BOUND_SEGMENT_NAME_WRONG;

  static BoundsRefusal unreadable(BoundType type) {
    return switch (type) {
      case AMOUNT -> BOUND_AMOUNT_UNREADABLE;
      case PERCENT -> BOUND_PERCENT_UNREADABLE;
      case NUMBER -> BOUND_NUMBER_UNREADABLE;
      case FREQUENCIES -> BOUND_FREQUENCIES_UNREADABLE;
      case DAYS_OF_MONTH -> BOUND_DAYS_UNREADABLE;
      case YES_NO -> BOUND_YES_NO_UNREADABLE;
    };
  }

  @Override
  public String code() {
    return name();
  }
}
