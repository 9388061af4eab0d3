package org.quittance.negotiation;

import org.quittance.money.Money;
import org.quittance.negotiation.rules.Judge;
import org.quittance.negotiation.rules.Judgement;
import org.quittance.negotiation.rules.Terms;
import org.quittance.negotiation.rules.Wish;

/**
 * Terms with what the bounds say of them on the day they are put forward.
 *
 * @param givenUp what a decision for them would give up, beyond the penalties every kept plan is
 *     spared
 */
public record Judged(Terms terms, Judgement judgement, Money givenUp) {

  static Judged of(NegotiationBasis basis, Wish wish) {
    return of(basis, wish.terms(basis.facts(), basis.bounds()));
  }

  static Judged of(NegotiationBasis basis, Terms terms) {
    return new Judged(
        terms,
        Judge.judge(terms, basis.facts(), basis.bounds()),
        basis.bounds().givenUp(terms, basis.facts()));
  }
}
