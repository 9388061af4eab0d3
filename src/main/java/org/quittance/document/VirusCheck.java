package org.quittance.document;

import java.io.IOException;
import java.io.InputStream;

/** Has a file looked through for known malice, where the installation has somebody to ask. */
public interface VirusCheck {

  /**
   * Blocks until there is an answer. Not for use inside a transaction.
   *
   * @param content read to its end, not closed
   * @return false when something was found
   * @throws IOException when whoever is asked does not answer
   */
  boolean isClean(InputStream content) throws IOException;
}
