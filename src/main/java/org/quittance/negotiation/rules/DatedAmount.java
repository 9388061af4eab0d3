package org.quittance.negotiation.rules;

import java.time.LocalDate;
import java.util.Objects;
import org.quittance.money.Money;

/** What somebody offers to pay on a day of their own choice. */
public record DatedAmount(LocalDate dueOn, Money amount) {

  public DatedAmount {
    Objects.requireNonNull(dueOn, "dueOn");
    Objects.requireNonNull(amount, "amount");
  }
}
