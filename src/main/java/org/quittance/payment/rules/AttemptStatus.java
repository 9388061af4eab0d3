package org.quittance.payment.rules;

/** Where an attempt to pay stands. */
public enum AttemptStatus {
  /** Committed here, not yet known to exist at the provider. */
  CREATED(DebtorView.PENDING, true),
  /** The provider's payment page waits for the debtor. */
  OPEN(DebtorView.NOT_FINISHED, true),
  /** The debtor has paid by direct debit; their bank answers within 14 business days. */
  PROCESSING(DebtorView.PENDING, true),
  /** The money has arrived and is booked. */
  SUCCEEDED(DebtorView.PAID, false),
  /** The bank or the provider has refused for good. */
  FAILED(DebtorView.REFUSED, false),
  /** The payment page ran out before anyone paid. */
  EXPIRED(DebtorView.NOT_FINISHED, false),
  /** Closed by us before anyone paid: replaced by another attempt, or no longer owed. */
  CANCELLED(DebtorView.NOT_FINISHED, false);

  private final DebtorView debtorView;
  private final boolean live;

  AttemptStatus(DebtorView debtorView, boolean live) {
    this.debtorView = debtorView;
    this.live = live;
  }

  public DebtorView debtorView() {
    return debtorView;
  }

  /** Whether it may still bring money by itself: it then reserves its amount and is watched. */
  public boolean isLive() {
    return live;
  }
}
