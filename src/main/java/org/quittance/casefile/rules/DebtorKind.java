package org.quittance.casefile.rules;

/** Whether consumer law protects the debtor, or commercial law applies. */
public enum DebtorKind {
  CONSUMER,
  BUSINESS;

  public boolean isConsumer() {
    return this == CONSUMER;
  }
}
