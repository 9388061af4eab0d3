package org.quittance.casefile.rules;

/** How the creditor came by a claim. */
public enum ClaimOrigin {
  /** It arose from the creditor's own business. */
  OWN,
  /** It was bought, but is no bank loan. */
  PURCHASED,
  /** A bank loan bought non-performing, which only a licensed servicer may collect. */
  PURCHASED_BANK_LOAN
}
