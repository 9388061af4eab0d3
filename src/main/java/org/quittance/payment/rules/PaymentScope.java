package org.quittance.payment.rules;

/** What a debtor chose to pay. */
public enum PaymentScope {
  /** Everything owed today. */
  ALL,
  /** Everything owed today on one claim, which is then paid first (C. civ. 1342-10). */
  CLAIM,
  /** What is contested of one claim: the debtor insists on paying it although nobody asks. */
  CONTESTED,
  /** A sum of the debtor's own choosing, at least the agency's minimum. */
  FREE_AMOUNT,
  /** An instalment of a plan, collected in the debtor's absence as they agreed. */
  INSTALMENT
}
