package org.quittance.negotiation.rules;

/** Where a version of the bounds stands. */
public enum PolicyStatus {
  DRAFT,
  /** In force from its date until a later version's. It never changes any more. */
  PUBLISHED,
  DISCARDED
}
