package org.quittance.access;

import java.util.OptionalLong;

/**
 * Finds the creditor an account or key is limited to. Implemented beside the creditor, which is
 * built on top of this package.
 */
public interface CreditorDirectory {

  /** Empty when no creditor of that reference was placed yet. */
  OptionalLong idOf(String creditorReference);
}
