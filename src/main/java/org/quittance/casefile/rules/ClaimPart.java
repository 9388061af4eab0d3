package org.quittance.casefile.rules;

/** The parts of a claim that can be contested one by one. */
public enum ClaimPart {
  PRINCIPAL,
  INTEREST,
  INDEMNITY
}
