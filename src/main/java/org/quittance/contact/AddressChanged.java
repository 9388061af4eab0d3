package org.quittance.contact;

import org.quittance.access.IssuedLink;

/**
 * The debtor of a case has another e-mail address, proved by a code that went there. Fired in the
 * transaction that makes it so.
 *
 * @param formerly the address before, which is told of it; null when there was none, or when it is
 *     somebody else's
 * @param link opens the file from the new address, in place of those that went to the former one
 */
public record AddressChanged(long caseFileId, String formerly, IssuedLink link) {

  @Override
  public String toString() {
    return "AddressChanged[caseFileId=" + caseFileId + "]";
  }
}
