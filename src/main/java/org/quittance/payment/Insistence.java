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

  /**
   * Whether a wish about one claim asks for no more than is left of that claim. One that does would
   * be spent on what its payer did not mean, however much else is owed.
   */
  static boolean fits(CaseBreakdown owed, Fingerprint wish) {
    if (wish.claimId() == null) {
      return true;
    }
    Money asked =
        Money.sum(
            owed.claims().stream()
                .filter(claim -> claim.id() == wish.claimId())
                .map(CaseBreakdown.ClaimHeading::outstanding)
                .toList());
    Money left =
        wish.scope() == PaymentScope.CONTESTED
            ? asked.plus(owed.contestedOn(wish.claimId()))
            : asked;
    return !wish.amount().isGreaterThan(left);
  }

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
