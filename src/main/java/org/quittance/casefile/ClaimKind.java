package org.quittance.casefile;

/** The cause of a claim. */
public enum ClaimKind {
  INVOICE,
  RENT,
  LOAN_INSTALMENT,
  OTHER
}
