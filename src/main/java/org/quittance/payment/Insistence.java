package org.quittance.payment;

import java.util.stream.Stream;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.money.Money;
import org.quittance.payment.rules.PaymentScope;
import org.quittance.payment.rules.Reservation.Fingerprint;

/**
 * How much more than what is asked for may be paid, because debtors insist on paying what they
 * contest: nobody is kept from it, and nobody is led to it.
 */
final class Insistence {

  private Insistence() {}

  /** What is contested of the claims that are insisted on, each counted once. */
  static Money on(CaseBreakdown owed, Stream<Fingerprint> wishes) {
    return Money.sum(
        wishes
            .filter(wish -> wish.scope() == PaymentScope.CONTESTED)
            .map(Fingerprint::claimId)
            .distinct()
            .map(owed::contestedOn)
            .toList());
  }
}
