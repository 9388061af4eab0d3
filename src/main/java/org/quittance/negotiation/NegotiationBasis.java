package org.quittance.negotiation;

import java.io.Serializable;
import java.time.LocalDate;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.creditor.AgreementApproval;
import org.quittance.jurisdiction.Jurisdictions;
import org.quittance.negotiation.rules.NegotiationFacts;
import org.quittance.negotiation.rules.ResolvedBounds;
import org.quittance.refusal.Refusal;

/**
 * Everything an answer depends on, read once. A page keeps it while the debtor tries one wish after
 * another, so that a redraw asks the database nothing; what is finally proposed is judged on facts
 * read afresh.
 *
 * @param approval the agreements the creditor has kept to itself
 */
public record NegotiationBasis(
    Subject subject,
    NegotiationFacts facts,
    ResolvedBounds bounds,
    PolicyVersions policies,
    AgreementApproval approval)
    implements Serializable {

  /**
   * The case it is about.
   *
   * @param timeBarred whether the right to sue for one of the claims may be lost
   * @param jurisdiction ISO 3166-1 alpha-2 of the law it is collected under
   */
  record Subject(long caseFileId, CaseStatus status, boolean timeBarred, String jurisdiction)
      implements Serializable {}

  public long caseFileId() {
    return subject.caseFileId();
  }

  public CaseStatus status() {
    return subject.status();
  }

  public boolean timeBarred() {
    return subject.timeBarred();
  }

  /**
   * @throws Refusal when nothing can be agreed on this case
   */
  void requireNegotiable() {
    requireOpenCase();
    if (!facts.outstanding().isPositive()) {
      throw Refusal.of(NegotiationRefusal.NOTHING_TO_AGREE);
    }
    // A promise to pay acknowledges the debt and starts its limitation anew (C. civ. 2240): nobody
    // is led into that on a debt that may be lost already.
    if (timeBarred()) {
      throw Refusal.of(NegotiationRefusal.CLAIM_MAY_BE_TIME_BARRED);
    }
  }

  boolean isNegotiable() {
    return status() == CaseStatus.OPEN && facts.outstanding().isPositive() && !timeBarred();
  }

  void requireOpenCase() {
    if (status() != CaseStatus.OPEN) {
      throw Refusal.of(NegotiationRefusal.CASE_NOT_NEGOTIABLE, status());
    }
  }

  LocalDate answerBy() {
    return answerBy(facts.on());
  }

  /** The last day on which a proposal made on a day is answered. */
  LocalDate answerBy(LocalDate on) {
    return bounds.answerBy(on, Jurisdictions.of(subject.jurisdiction()).workingDays());
  }
}
