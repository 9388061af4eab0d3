package org.quittance.jurisdiction;

import java.util.Optional;
import org.quittance.interest.InterestBasis;
import org.quittance.refusal.Refusal;
import org.quittance.refusal.RefusalCode;

/** The rules on accessories that do not depend on the country, and a way to chain the others. */
final class AccessoryCheck {

  static final String BASIS = "/interest/basis";
  static final String RATE = "/interest/rate";
  static final String INDEMNITY = "/indemnity";
  static final String PENALTY_CLAUSE = "/penaltyClause";
  static final String COSTS = "/costs";
  static final String NOTICE = "/formalNoticeOn";

  private Refusal found;

  AccessoryCheck require(boolean holds, RefusalCode code, String pointer, Object... arguments) {
    if (found == null && !holds) {
      found = Refusal.of(code, arguments).at(pointer);
    }
    return this;
  }

  AccessoryCheck requireRateWithContractOnly(Accessories asked, String article) {
    boolean contractual = asked.basis() == InterestBasis.CONTRACTUAL;
    return require(
            contractual || asked.rate() == null,
            JurisdictionRefusal.RATE_WITHOUT_CONTRACT,
            RATE,
            article)
        .require(
            !contractual || asked.rate() != null,
            JurisdictionRefusal.CONTRACTUAL_RATE_MISSING,
            RATE,
            article);
  }

  /** Whether nothing was found so far, so that a costlier rule may be asked. */
  boolean holdsSoFar() {
    return found == null;
  }

  AccessoryCheck add(Optional<Refusal> fault, String pointer) {
    if (found == null && fault.isPresent()) {
      found = fault.get().at(pointer);
    }
    return this;
  }

  Optional<Refusal> result() {
    return Optional.ofNullable(found);
  }
}
