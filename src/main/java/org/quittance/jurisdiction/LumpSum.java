package org.quittance.jurisdiction;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.quittance.money.Money;

/**
 * A sum owed once because a claim is late.
 *
 * @param after the last day on which it is not owed yet
 * @param ofUnpaid how much it is, from the principal that is unpaid when it falls due
 * @param article where it is written
 */
public record LumpSum(LocalDate after, UnaryOperator<Money> ofUnpaid, String article) {

  public LumpSum {
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(ofUnpaid, "ofUnpaid");
    Objects.requireNonNull(article, "article");
  }

  static LumpSum of(Money amount, LocalDate after, String article) {
    return new LumpSum(after, unpaid -> amount, article);
  }
}
