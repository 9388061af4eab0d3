package org.quittance.negotiation;

import java.time.LocalDate;
import org.quittance.negotiation.rules.BoundsField;
import org.quittance.negotiation.rules.ResolvedBounds;
import org.quittance.negotiation.rules.Terms;
import org.quittance.negotiation.rules.TermsKind;
import org.quittance.plan.AgreedTerms;
import org.quittance.plan.rules.PlanAllowances;
import org.quittance.plan.rules.PlanKind;

/** What a plan is told of the agreement it is to keep. */
final class AgreedTermsOf {

  private AgreedTermsOf() {}

  static AgreedTerms offer(
      Proposal proposal, Terms terms, ResolvedBounds bounds, LocalDate agreedOn) {
    return new AgreedTerms(
        terms.kind() == TermsKind.SETTLEMENT ? PlanKind.SETTLEMENT : PlanKind.INSTALMENTS,
        terms.total(),
        terms.waived(),
        terms.instalments(),
        terms.frequency(),
        null,
        allowances(bounds),
        agreedOn,
        proposal.id());
  }

  private static PlanAllowances allowances(ResolvedBounds bounds) {
    return new PlanAllowances(
        bounds.number(BoundsField.MISSES_TOLERATED),
        bounds.number(BoundsField.GRACE_DAYS),
        bounds.number(BoundsField.SKIPS),
        bounds.number(BoundsField.REPAIRS),
        bounds.number(BoundsField.LONGEST_MOVE_DAYS),
        bounds.number(BoundsField.RENEGOTIATIONS),
        bounds.number(BoundsField.CURE_DAYS));
  }
}
