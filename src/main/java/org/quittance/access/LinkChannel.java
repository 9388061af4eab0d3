package org.quittance.access;

/** How a secure link travels; how long it lives depends on it. */
public enum LinkChannel {
  EMAIL,
  SMS,
  LETTER
}
