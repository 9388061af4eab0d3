package org.quittance.delegation.rules;

/** Where an access that a debtor has given stands. */
public enum DelegateStatus {
  /** The link is on its way, nobody has come by it. */
  INVITED,
  ACTIVE,
  /** Its last day is past. */
  EXPIRED,
  /** Taken back before its last day. */
  REVOKED;

  public boolean isLive() {
    return this == INVITED || this == ACTIVE;
  }
}
