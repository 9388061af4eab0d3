package org.quittance.creditor;

/** When a creditor hears of what was received for it (CPCE R124-5): at once, or gathered by day. */
public enum NotificationRhythm {
  IMMEDIATE,
  DIGEST
}
