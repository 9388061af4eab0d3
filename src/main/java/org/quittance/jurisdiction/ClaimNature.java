package org.quittance.jurisdiction;

/** What a sum is owed for, as far as limitation periods tell apart. */
public enum ClaimNature {
  GOODS_OR_SERVICES,
  RENT,
  LOAN_INSTALMENT,
  OTHER
}
