package org.quittance.caserecords;

/** How the cases of a file are written. */
public enum ImportFormat {
  /** A header and separated values, one claim a line. */
  CSV,
  /** The API's form of a case on each line. */
  JSON_LINES
}
