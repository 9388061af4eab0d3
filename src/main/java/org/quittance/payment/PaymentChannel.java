package org.quittance.payment;

import org.quittance.ledger.LedgerAccount;

/** How money arrived, and where it is when it is booked. */
public enum PaymentChannel {
  CARD(LedgerAccount.PROVIDER_CLEARING),
  SEPA_DEBIT(LedgerAccount.PROVIDER_CLEARING),
  TRANSFER(LedgerAccount.DEDICATED_ACCOUNT),
  CHEQUE(LedgerAccount.DEDICATED_ACCOUNT),
  CASH(LedgerAccount.DEDICATED_ACCOUNT),
  /** The debtor paid the creditor itself; the agency only learns of it. */
  DIRECT_TO_CREDITOR(LedgerAccount.HELD_BY_CREDITOR);

  private final LedgerAccount account;

  PaymentChannel(LedgerAccount account) {
    this.account = account;
  }

  public LedgerAccount account() {
    return account;
  }

  /**
   * Whether the payment provider reports it; staff and interfaces cannot declare such a payment.
   */
  public boolean isByProvider() {
    return account == LedgerAccount.PROVIDER_CLEARING;
  }
}
