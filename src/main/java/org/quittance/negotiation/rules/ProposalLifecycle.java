package org.quittance.negotiation.rules;

import static org.quittance.negotiation.rules.ProposalStatus.ACCEPTED;
import static org.quittance.negotiation.rules.ProposalStatus.AWAITING_CREDITOR;
import static org.quittance.negotiation.rules.ProposalStatus.AWAITING_SIGNATURE;
import static org.quittance.negotiation.rules.ProposalStatus.COUNTERED;
import static org.quittance.negotiation.rules.ProposalStatus.EXPIRED;
import static org.quittance.negotiation.rules.ProposalStatus.LAPSED;
import static org.quittance.negotiation.rules.ProposalStatus.MADE;
import static org.quittance.negotiation.rules.ProposalStatus.REFUSED;
import static org.quittance.negotiation.rules.ProposalStatus.UNDER_REVIEW;
import static org.quittance.negotiation.rules.ProposalStatus.WITHDRAWN;

import org.quittance.lifecycle.TransitionTable;

/**
 * The legal moves of a proposal and the event each one raises. One table serves both directions: a
 * debtor's proposal with our answers, and an offer of the agency with the debtor's. The debtor may
 * leave at any moment; nobody else can end the talk without saying yes or no.
 */
public final class ProposalLifecycle {

  public static final TransitionTable<ProposalStatus, ProposalTrigger> TABLE =
      TransitionTable.of("proposal", ProposalStatus.class, ProposalTrigger.class)
          .edge(MADE, ProposalTrigger.ACCEPT, ACCEPTED, "proposal.accepted")
          .edge(MADE, ProposalTrigger.REFUSE, REFUSED, "proposal.refused")
          .edge(MADE, ProposalTrigger.SEND_TO_REVIEW, UNDER_REVIEW, "proposal.submitted")
          .edge(MADE, ProposalTrigger.ASK_CREDITOR, AWAITING_CREDITOR, "proposal.creditor-asked")
          .edge(MADE, ProposalTrigger.ASK_SIGNATURE, AWAITING_SIGNATURE, "proposal.signature-asked")
          .edge(MADE, ProposalTrigger.COUNTER, COUNTERED, "proposal.offered")
          .edge(UNDER_REVIEW, ProposalTrigger.ACCEPT, ACCEPTED, "proposal.accepted")
          .edge(UNDER_REVIEW, ProposalTrigger.REFUSE, REFUSED, "proposal.refused")
          .edge(UNDER_REVIEW, ProposalTrigger.COUNTER, COUNTERED, "proposal.countered")
          .edge(
              UNDER_REVIEW,
              ProposalTrigger.ASK_SIGNATURE,
              AWAITING_SIGNATURE,
              "proposal.signature-asked")
          .edge(
              UNDER_REVIEW,
              ProposalTrigger.ASK_CREDITOR,
              AWAITING_CREDITOR,
              "proposal.creditor-asked")
          .edge(UNDER_REVIEW, ProposalTrigger.WITHDRAW, WITHDRAWN, "proposal.withdrawn")
          .edge(UNDER_REVIEW, ProposalTrigger.LAPSE, LAPSED, "proposal.lapsed")
          .edge(UNDER_REVIEW, ProposalTrigger.FORBID, LAPSED, "proposal.forbidden")
          .edge(AWAITING_SIGNATURE, ProposalTrigger.ACCEPT, ACCEPTED, "proposal.accepted")
          .edge(AWAITING_SIGNATURE, ProposalTrigger.COUNTER, COUNTERED, "proposal.countered")
          .edge(
              AWAITING_SIGNATURE,
              ProposalTrigger.ASK_CREDITOR,
              AWAITING_CREDITOR,
              "proposal.creditor-asked")
          .edge(AWAITING_SIGNATURE, ProposalTrigger.SEND_BACK, UNDER_REVIEW, "proposal.sent-back")
          .edge(AWAITING_SIGNATURE, ProposalTrigger.WITHDRAW, WITHDRAWN, "proposal.withdrawn")
          .edge(AWAITING_SIGNATURE, ProposalTrigger.LAPSE, LAPSED, "proposal.lapsed")
          .edge(AWAITING_SIGNATURE, ProposalTrigger.FORBID, LAPSED, "proposal.forbidden")
          .edge(AWAITING_CREDITOR, ProposalTrigger.ACCEPT, ACCEPTED, "proposal.accepted")
          .edge(AWAITING_CREDITOR, ProposalTrigger.COUNTER, COUNTERED, "proposal.countered")
          .edge(AWAITING_CREDITOR, ProposalTrigger.SEND_BACK, UNDER_REVIEW, "proposal.sent-back")
          .edge(AWAITING_CREDITOR, ProposalTrigger.WITHDRAW, WITHDRAWN, "proposal.withdrawn")
          .edge(AWAITING_CREDITOR, ProposalTrigger.LAPSE, LAPSED, "proposal.lapsed")
          .edge(AWAITING_CREDITOR, ProposalTrigger.FORBID, LAPSED, "proposal.forbidden")
          .edge(COUNTERED, ProposalTrigger.ACCEPT, ACCEPTED, "proposal.accepted")
          .edge(COUNTERED, ProposalTrigger.REFUSE, REFUSED, "proposal.refused")
          .edge(COUNTERED, ProposalTrigger.REVISE, MADE, "proposal.revised")
          .edge(COUNTERED, ProposalTrigger.RETRACT, UNDER_REVIEW, "proposal.offer-retracted")
          .edge(COUNTERED, ProposalTrigger.WITHDRAW, WITHDRAWN, "proposal.withdrawn")
          .edge(COUNTERED, ProposalTrigger.EXPIRE, EXPIRED, "proposal.expired")
          .edge(COUNTERED, ProposalTrigger.LAPSE, LAPSED, "proposal.lapsed")
          .edge(COUNTERED, ProposalTrigger.FORBID, LAPSED, "proposal.forbidden")
          .build();

  private ProposalLifecycle() {}
}
