package org.quittance.casefile.rules;

import org.quittance.jurisdiction.ClaimNature;

/** The cause of a claim. */
public enum ClaimKind {
  INVOICE(ClaimNature.GOODS_OR_SERVICES),
  RENT(ClaimNature.RENT),
  LOAN_INSTALMENT(ClaimNature.LOAN_INSTALMENT),
  OTHER(ClaimNature.OTHER);

  private final ClaimNature nature;

  ClaimKind(ClaimNature nature) {
    this.nature = nature;
  }

  /** What it is to the law of the case. */
  public ClaimNature nature() {
    return nature;
  }
}
