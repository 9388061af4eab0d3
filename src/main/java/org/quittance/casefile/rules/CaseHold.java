package org.quittance.casefile.rules;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One reason for which a case is held.
 *
 * @param sourceId what was declared, {@link #BY_AGENCY} when the agency itself stopped the case
 * @param sinceOn first day it holds for: a payment of an earlier day is not touched by it
 */
public record CaseHold(HoldReach reach, long sourceId, LocalDate sinceOn) {

  public static final long BY_AGENCY = 0;

  public CaseHold {
    Objects.requireNonNull(reach, "reach");
    Objects.requireNonNull(sinceOn, "sinceOn");
  }

  boolean forbidsPaymentOn(LocalDate day) {
    return reach == HoldReach.PAYMENTS_TOO && !day.isBefore(sinceOn);
  }
}
