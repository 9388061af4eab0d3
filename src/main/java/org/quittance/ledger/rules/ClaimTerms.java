package org.quittance.ledger.rules;

import java.time.LocalDate;
import java.util.Objects;
import org.quittance.interest.InterestTerms;
import org.quittance.money.Money;

/**
 * A claim as far as its amount depends on it.
 *
 * @param formalNoticeOn when the debtor was formally told to pay; null while that has not happened.
 *     Legal interest does not run before it
 * @param indemnity whether this is an invoice between professionals, for which the fixed recovery
 *     indemnity is due once it is late
 */
public record ClaimTerms(
    long claimId,
    String reference,
    LocalDate dueOn,
    LocalDate formalNoticeOn,
    Money principal,
    InterestTerms interest,
    boolean indemnity) {

  public ClaimTerms {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(dueOn, "dueOn");
    Objects.requireNonNull(principal, "principal");
    Objects.requireNonNull(interest, "interest");
    if (principal.isNegative()) {
      throw new IllegalArgumentException("A claim is for a positive amount");
    }
  }

  /**
   * The day interest runs from, itself not counted: the due date, or for legal interest the formal
   * notice if it came later (C. civ. 1231-6, 1344-1). Null when the claim bears no interest yet.
   */
  LocalDate interestFrom() {
    return switch (interest.basis()) {
      case NONE -> null;
      case L441_10_DEFAULT, CONTRACTUAL -> dueOn;
      case LEGAL ->
          formalNoticeOn == null || formalNoticeOn.isAfter(dueOn) ? formalNoticeOn : dueOn;
    };
  }
}
