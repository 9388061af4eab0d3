package org.quittance.casefile;

import java.util.Objects;
import org.quittance.casefile.rules.ClaimOrigin;

/**
 * What was known of a claim when it was placed, and decides whether it may be.
 *
 * @param timeBarredKnowingly that the creditor knows it can no longer be sued for and places it all
 *     the same: it may be paid, but nobody is led to acknowledge it
 */
public record ClaimCircumstances(ClaimOrigin origin, boolean timeBarredKnowingly) {

  /** The creditor's own claim, in time. */
  public static final ClaimCircumstances USUAL = new ClaimCircumstances(ClaimOrigin.OWN, false);

  public ClaimCircumstances {
    Objects.requireNonNull(origin, "origin");
  }
}
