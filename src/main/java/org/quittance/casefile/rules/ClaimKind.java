package org.quittance.casefile.rules;

/** The cause of a claim. */
public enum ClaimKind {
  INVOICE,
  RENT,
  LOAN_INSTALMENT,
  OTHER
}
