package org.quittance.ledger.rules;

import java.time.LocalDate;
import java.util.Objects;
import org.quittance.interest.InterestTerms;
import org.quittance.jurisdiction.Accessories;
import org.quittance.jurisdiction.ClaimFacts;
import org.quittance.jurisdiction.Jurisdiction;
import org.quittance.money.Money;

/**
 * A claim as far as its amount depends on it.
 *
 * @param interestFrom the day interest runs from, itself not counted; null while it does not run
 * @param added what the law of the claim adds besides interest
 */
public record ClaimTerms(
    long claimId,
    String reference,
    LocalDate dueOn,
    LocalDate interestFrom,
    Money principal,
    InterestTerms interest,
    AddedByLaw added) {

  public ClaimTerms {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(dueOn, "dueOn");
    Objects.requireNonNull(principal, "principal");
    Objects.requireNonNull(interest, "interest");
    Objects.requireNonNull(added, "added");
    if (principal.isNegative()) {
      throw new IllegalArgumentException("A claim is for a positive amount");
    }
  }

  /** What the law of a claim makes of its facts and of what is asked for besides the principal. */
  public static ClaimTerms under(
      Jurisdiction law, long claimId, String reference, ClaimFacts facts, Accessories asked) {
    return new ClaimTerms(
        claimId,
        reference,
        facts.dueOn(),
        law.interestFrom(facts, asked).orElse(null),
        facts.principal(),
        law.interest(facts, asked),
        new AddedByLaw(law.lumpSums(facts, asked), law.articles(), law.spending()));
  }
}
