package org.quittance.ledger.rules;

import java.time.LocalDate;
import java.util.Objects;
import org.quittance.money.Money;

/**
 * What a payment or a waiver took off one component of a claim.
 *
 * @param paymentId the payment, or the waiver, it is part of
 * @param valueOn the day it counts; interest on a principal paid that day still runs that day
 * @param amount positive; negative when a payment is taken back, as by a chargeback
 * @param waiver whether the creditor gave the amount up instead of being paid
 * @param refund whether it is money that turned out to be paid too much and is owed back: the
 *     amount is negative
 */
public record PaidComponent(
    long paymentId,
    LocalDate valueOn,
    long claimId,
    DebtComponent component,
    Money amount,
    boolean waiver,
    boolean refund) {

  /** A payment or a waiver. */
  public PaidComponent(
      long paymentId,
      LocalDate valueOn,
      long claimId,
      DebtComponent component,
      Money amount,
      boolean waiver) {
    this(paymentId, valueOn, claimId, component, amount, waiver, false);
  }

  public PaidComponent {
    Objects.requireNonNull(valueOn, "valueOn");
    Objects.requireNonNull(component, "component");
    Objects.requireNonNull(amount, "amount");
  }

  /** The same, counted as of another day. */
  PaidComponent valuedOn(LocalDate day) {
    return new PaidComponent(paymentId, day, claimId, component, amount, waiver, refund);
  }
}
