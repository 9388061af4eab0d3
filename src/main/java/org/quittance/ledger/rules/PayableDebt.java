package org.quittance.ledger.rules;

import java.time.LocalDate;
import java.util.Objects;
import org.quittance.money.Money;

/**
 * What is still owed for one cause, as a payment meets it. No part is ever negative.
 *
 * @param id names the debt; among equal debts the lowest gets the odd cent
 * @param bearsInterest whether it grows by the day, which makes it the more onerous to leave unpaid
 */
public record PayableDebt(
    String id,
    LocalDate dueOn,
    boolean bearsInterest,
    Money interest,
    Money indemnity,
    Money principal) {

  public PayableDebt {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(dueOn, "dueOn");
    Objects.requireNonNull(interest, "interest");
    Objects.requireNonNull(indemnity, "indemnity");
    Objects.requireNonNull(principal, "principal");
  }

  public Money total() {
    return interest.plus(indemnity).plus(principal);
  }

  /** The same debt with more of it. */
  PayableDebt and(PayableDebt more) {
    return new PayableDebt(
        id,
        dueOn,
        bearsInterest,
        interest.plus(more.interest),
        indemnity.plus(more.indemnity),
        principal.plus(more.principal));
  }

  public Money owed(DebtComponent component) {
    return switch (component) {
      case INTEREST -> interest;
      case INDEMNITY -> indemnity;
      case PRINCIPAL -> principal;
    };
  }

  boolean isDueOn(LocalDate day) {
    return !dueOn.isAfter(day);
  }
}
