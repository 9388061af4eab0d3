package org.quittance.negotiation.rules;

import java.util.Objects;

/** One of several files of a debtor that one affordable amount is shared among. */
public record SharedFile(String caseReference, NegotiationFacts facts, ResolvedBounds bounds) {

  public SharedFile {
    Objects.requireNonNull(caseReference, "caseReference");
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(bounds, "bounds");
  }
}
