package org.quittance.negotiation;

import java.time.Instant;
import java.time.LocalDate;
import org.quittance.money.Money;
import org.quittance.negotiation.rules.Answer;
import org.quittance.negotiation.rules.ProposalStatus;
import org.quittance.negotiation.rules.TermsKind;

/**
 * The head of a proposal.
 *
 * @param answer what the bounds say of the terms now on the table
 * @param outstanding the debt on the day it was made
 * @param message what was told to the debtor with the last decision, null for nothing
 * @param familyId shared by proposals made together on several files, else null
 * @param planId the plan it became, null unless accepted
 * @param offerNumber the number of the offer on the table
 * @param endedAt null while it is open
 */
public record ProposalSummary(
    long id,
    long caseFileId,
    long creditorId,
    TermsKind kind,
    ProposalStatus status,
    Answer answer,
    Money outstanding,
    LocalDate madeOn,
    Instant madeAt,
    Deadlines deadlines,
    Hands hands,
    String message,
    PolicyVersions policies,
    Long familyId,
    Long planId,
    int offerNumber,
    Instant endedAt) {

  /**
   * Until when somebody has the word.
   *
   * @param answerBy the last day we promised to answer on, null when the word is not ours
   * @param validUntil the last day the agency's offer can be accepted on, null when there is none
   * @param late whether the promised day has passed and the debtor was told
   */
  public record Deadlines(LocalDate answerBy, LocalDate validUntil, boolean late) {}

  /**
   * Whose hands it is in and has been through; for staff only.
   *
   * @param heldBy who is working on it, null for nobody
   * @param signedBy the second person, null for nobody
   */
  public record Hands(
      String heldBy,
      Instant heldAt,
      Decision decision,
      String decidedBy,
      Instant decidedAt,
      String signedBy) {}
}
