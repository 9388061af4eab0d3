package org.quittance.ledger;

/**
 * The accounts money moves between. Assets say where it is, liabilities whose it is; funds received
 * for creditors never mix with the agency's own (CPCE R124-2).
 */
public enum LedgerAccount {
  /** Asset: taken by the payment provider, not yet paid out to the dedicated account. */
  PROVIDER_CLEARING,
  /** Asset: on the bank account that holds nothing but creditors' funds. */
  DEDICATED_ACCOUNT,
  /** Asset of the creditor: the debtor paid it directly, the agency never held the money. */
  HELD_BY_CREDITOR,
  /** Liability: settles a debt and belongs to the creditor. */
  CREDITOR_FUNDS,
  /** Liability: paid beyond what was owed, to be given back to the debtor. */
  REFUNDABLE,
  /** Memorandum: the debt that creditors have given up. No money stands behind it. */
  WAIVERS_GRANTED,
  /** Memorandum, against waivers granted: what was given up on each component of a claim. */
  CLAIMS_WAIVED
}
