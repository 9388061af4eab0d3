package org.quittance.negotiation.rules;

/** What moves a version of the bounds. */
public enum PolicyTrigger {
  PUBLISH,
  DISCARD
}
