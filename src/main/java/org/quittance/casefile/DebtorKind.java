package org.quittance.casefile;

/** Whether consumer law protects the debtor, or commercial law applies. */
public enum DebtorKind {
  CONSUMER,
  BUSINESS
}
