package org.quittance.access;

/**
 * How far somebody may go who helps a debtor. Each one reads the file; none signs, declares,
 * contests or changes anything in the debtor's place.
 */
public enum DelegateScope {
  SEE,
  /** May prepare a plan, which is nothing until the debtor has agreed to it. */
  SEE_AND_PROPOSE,
  /** May pay, with means of their own that are not kept. */
  SEE_AND_PAY;

  public boolean mayPropose() {
    return this == SEE_AND_PROPOSE;
  }

  public boolean mayPay() {
    return this == SEE_AND_PAY;
  }
}
