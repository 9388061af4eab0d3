package org.quittance.payment.rules;

/** Where a debtor's wish to keep a means of payment stands. */
public enum SetupProgress {
  /** Committed here, not yet known to exist at the provider. */
  CREATED(true),
  /** The provider's page waits for the debtor. */
  OPEN(true),
  SAVED(false),
  /** The provider will not make a page for it. */
  FAILED(false),
  /** The page ran out before anyone finished. */
  EXPIRED(false),
  /** It never reached the provider. */
  CANCELLED(false);

  private final boolean live;

  SetupProgress(boolean live) {
    this.live = live;
  }

  /** Whether it may still end in a means of payment: it is then watched. */
  public boolean isLive() {
    return live;
  }
}
