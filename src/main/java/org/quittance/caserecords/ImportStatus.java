package org.quittance.caserecords;

/** Where an import stands. */
public enum ImportStatus {
  RECEIVED,
  /** Every line is read and rehearsed; nothing is changed. */
  CHECKING,
  /** Waits for somebody to start it, or to leave it. */
  CHECKED,
  /** Sound cases are being placed. */
  RUNNING,
  FINISHED,
  /** Stopped by a failure that is not a line's; a person can have it taken up again. */
  FAILED;

  /** True while a server works on it. */
  public boolean isUnderWay() {
    return this == CHECKING || this == RUNNING;
  }
}
