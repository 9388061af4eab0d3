package org.quittance.caserecords;

/** Why an import failed. Neither is the fault of a line: those are told apart and by number. */
public enum ImportFailure {
  /** Something that nobody foresaw broke the step off; trying again by itself would not help. */
  BROKEN_OFF,
  /** Server after server was lost at the same place of the file. */
  SERVER_LOST
}
