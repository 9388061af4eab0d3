package org.quittance.caserecords.csv;

import java.io.Closeable;
import java.io.IOException;

/** The rows of a file, one after the other. */
interface RowSource extends Closeable {

  /** Null at the end of the file. */
  Row next() throws IOException;
}
