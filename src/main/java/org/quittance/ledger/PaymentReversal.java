package org.quittance.ledger;

import java.util.List;
import org.quittance.money.Money;

/**
 * What taking money back has changed. The parts and what is no longer refundable add up to what was
 * taken.
 *
 * @param reopened parts of claims that are owed again
 * @param refundable what had been owed to the debtor and is no longer
 * @param outstanding owed today, after it
 */
public record PaymentReversal(List<SettledPart> reopened, Money refundable, Money outstanding) {

  /** What was taken back in all. */
  public Money amount() {
    return Money.sum(reopened.stream().map(SettledPart::amount).toList()).plus(refundable);
  }
}
