package org.quittance.negotiation.rules;

import java.time.LocalDate;
import java.util.Objects;
import org.quittance.money.Money;

/**
 * A first part that is paid before the regular instalments.
 *
 * @param dueOn null for the day of the proposal
 */
public record DownPayment(Money amount, LocalDate dueOn) {

  public DownPayment {
    Objects.requireNonNull(amount, "amount");
  }
}
