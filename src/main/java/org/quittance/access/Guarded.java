package org.quittance.access;

import java.time.Duration;
import org.quittance.access.rules.AttemptLimit;

/** What is counted, and how often it may be tried. */
public enum Guarded {
  /** Links that do not open, by address: 20 in 10 minutes leave room for a shared office line. */
  UNKNOWN_LINK(20, Duration.ofMinutes(10)),
  /** New links asked for, by case file. */
  NEW_LINK(3, Duration.ofDays(1)),
  SIGN_IN_ACCOUNT(10, Duration.ofMinutes(15)),
  SIGN_IN_ADDRESS(50, Duration.ofMinutes(15)),
  /** One-time codes sent, by link. */
  CODE_SENT(3, Duration.ofMinutes(15)),
  CODE_SENT_DAILY(10, Duration.ofDays(1)),
  /** Check codes that no receipt has, by address. */
  RECEIPT_CODE(20, Duration.ofMinutes(10)),
  /** References of letters looked up, by address, right ones too: nobody learns what exists. */
  LETTER_REFERENCE(10, Duration.ofHours(1)),
  /** People invited to help, by case file: each one is a mail to somebody we do not know. */
  DELEGATE_INVITED(6, Duration.ofDays(1)),
  /** Plans prepared for a debtor to look at, by delegate: each one is a mail. */
  PLAN_PREPARED(6, Duration.ofDays(1));

  private final AttemptLimit limit;

  Guarded(int attempts, Duration window) {
    this.limit = new AttemptLimit(attempts, window);
  }

  AttemptLimit limit() {
    return limit;
  }

  static Duration longestWindow() {
    return Duration.ofDays(1);
  }
}
