package org.quittance.jurisdiction;

import java.time.LocalDate;
import java.util.Objects;
import org.quittance.money.Money;

/**
 * A claim as far as the law asks about it.
 *
 * @param dueOn last day to pay in time
 * @param notice the creditor's demand; null when none was sent
 */
public record ClaimFacts(Relation relation, LocalDate dueOn, Notice notice, Money principal) {

  public ClaimFacts {
    Objects.requireNonNull(relation, "relation");
    Objects.requireNonNull(dueOn, "dueOn");
    Objects.requireNonNull(principal, "principal");
  }
}
