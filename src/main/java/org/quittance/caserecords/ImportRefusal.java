package org.quittance.caserecords;

import org.quittance.refusal.RefusalCode;

/** Why a file is not imported. */
public enum ImportRefusal implements RefusalCode {
  IMPORT_UNKNOWN,
  /** Argument: the greatest size in megabytes. */
  IMPORT_TOO_LARGE,
  IMPORT_EMPTY,
  /** Argument: how many faults. */
  IMPORT_HAS_FAULTS,
  IMPORT_NOT_CHECKED,
  /** Nothing to take up: it waits, is worked on, or is finished. */
  IMPORT_NOT_STOPPED;

  @Override
  public String code() {
    return name();
  }
}
