package org.quittance.jurisdiction;

import java.util.Objects;
import org.quittance.interest.CreditorKind;

/**
 * Who claims what from whom, as far as the law asks.
 *
 * @param consumer whether consumer law protects the debtor
 */
public record Relation(CreditorKind creditor, boolean consumer, ClaimNature nature) {

  public Relation {
    Objects.requireNonNull(creditor, "creditor");
    Objects.requireNonNull(nature, "nature");
  }

  public boolean isBetweenProfessionals() {
    return creditor == CreditorKind.PROFESSIONAL && !consumer;
  }
}
