package org.quittance.contact.rules;

/** Why a contact is not made now, or not at all. */
public enum ContactReason {
  // Not now.
  /** The law's hours have not begun, or are over for the day. */
  OUTSIDE_HOURS(false),
  /** A day of the week that has no hours. */
  DAY_OFF(false),
  PUBLIC_HOLIDAY(false),
  /** The person does not wish it at this time. */
  QUIET_HOURS(false),
  /** The person does not wish it on this day of the week. */
  QUIET_DAY(false),
  /** As often as bounds allow in seven days, already. */
  OFTEN_ENOUGH(false),
  /** As many calls as bounds allow in thirty days, already. */
  CALLED_ENOUGH(false),

  // Not at all.
  /** Whoever is reached there has said that they are somebody else. */
  ADDRESS_STOPPED(true),
  /** The case is over. */
  CASE_CLOSED(true),
  /** Every action is stopped: by the agency, or by what was declared of the person. */
  CASE_HELD(true),
  /** Everything that is asked for is contested. */
  CONTESTED(true),
  /** A proposal waits for its answer; nobody is pressed meanwhile. */
  ANSWER_AWAITED(true),
  /** The person does not wish to be reached that way. */
  CHANNEL_UNWANTED(true),
  /** Bounds and wishes together leave no moment at all. */
  NEVER(true);

  private final boolean isFinal;

  ContactReason(boolean isFinal) {
    this.isFinal = isFinal;
  }

  /** Whether waiting is no use: the contact is not made. */
  public boolean isFinal() {
    return isFinal;
  }
}
