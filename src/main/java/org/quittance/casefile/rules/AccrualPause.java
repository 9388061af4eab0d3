package org.quittance.casefile.rules;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A run of days for which no interest is claimed.
 *
 * @param sourceId the proposal or plan it was granted for
 * @param fromOn first day not counted
 * @param untilOn last day not counted, null while the pause lasts
 */
public record AccrualPause(PauseCause cause, long sourceId, LocalDate fromOn, LocalDate untilOn) {

  public AccrualPause {
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(fromOn, "fromOn");
  }

  public boolean lasts() {
    return untilOn == null;
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(fromOn) && (untilOn == null || !day.isAfter(untilOn));
  }

  boolean isOf(PauseCause otherCause, long otherSourceId) {
    return cause == otherCause && sourceId == otherSourceId;
  }
}
