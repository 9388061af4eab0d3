package org.quittance.delegation.rules;

/** What moves an access that a debtor has given. */
public enum DelegateTrigger {
  ENTER,
  EXPIRE,
  REVOKE
}
