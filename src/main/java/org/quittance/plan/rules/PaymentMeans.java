package org.quittance.plan.rules;

/**
 * How instalments are paid, and how many days before its date the debtor is told of one.
 *
 * <p>A direct debit is announced 14 days before (SEPA Core Rulebook: unless another delay is
 * agreed; the schedule handed over with the agreement counts as announcement too), a card payment 2
 * days before. Who pays by themselves is reminded 3 days before.
 */
public enum PaymentMeans {
  /** The debtor pays each instalment of their own accord. */
  SELF(3),
  CARD(2),
  SEPA_DEBIT(14);

  private final int noticeDays;

  PaymentMeans(int noticeDays) {
    this.noticeDays = noticeDays;
  }

  public int noticeDays() {
    return noticeDays;
  }

  /** Whether we collect, rather than wait. */
  public boolean isCollected() {
    return this != SELF;
  }
}
