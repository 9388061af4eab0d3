package org.quittance.notification;

/** What a mail says, and to whom. */
public enum MailKind {
  /** To the debtor: the receipt owed for every payment (CPCE R124-6). */
  RECEIPT,
  /** To the creditor: a payment was obtained (CPCE R124-5). */
  PAYMENT_NOTICE,
  /** To the creditor: the payments of a day, where the mandate says so. */
  PAYMENT_DIGEST,
  /** To the debtor: the personal link to their file. */
  ACCESS_LINK,
  /** To the debtor: a one-time code. */
  ACCESS_CODE
}
