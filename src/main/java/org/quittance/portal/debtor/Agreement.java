package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.money.Money;
import org.quittance.negotiation.ProposalQueryService;
import org.quittance.negotiation.ProposalSummary;
import org.quittance.negotiation.ProposalView;
import org.quittance.payment.SavedMethodService;
import org.quittance.payment.SavedMethodSummary;
import org.quittance.plan.InstalmentPlanService;
import org.quittance.plan.PlanSummary;
import org.quittance.plan.PlanSummary.InstalmentSummary;
import org.quittance.plan.rules.InstalmentStatus;
import org.quittance.plan.rules.PlanStatus;

/** Where the visit's file stands between asking and having an agreement; read at most once. */
@Named
@RequestScoped
public class Agreement {

  @Inject private Visit visit;
  @Inject private CaseFileService caseFiles;
  @Inject private InstalmentPlanService plans;
  @Inject private ProposalQueryService talks;
  @Inject private SavedMethodService savedMethods;
  @Inject private SharedWish shared;
  private Optional<PlanSummary> plan;
  private Optional<ProposalSummary> proposal;
  private List<SavedMethodSummary> methods;
  private Boolean spreadable;

  /** The plan that binds the file; null when there is none. */
  public PlanSummary getPlan() {
    if (plan == null) {
      plan = plans.current(visit.caseFileId());
    }
    return plan.orElse(null);
  }

  /** The proposal somebody still has to answer; null when there is none. */
  public ProposalSummary getProposal() {
    if (proposal == null) {
      proposal = talks.openOf(visit.caseFileId()).map(ProposalView::head);
    }
    return proposal.orElse(null);
  }

  /** Whether a proposal can be made: nobody is led into one on a debt that may be lost already. */
  public boolean isSpreadable() {
    if (spreadable == null) {
      spreadable =
          visit.isPayable()
              && visit.getFile().status() == CaseStatus.OPEN
              && getProposal() == null
              && !caseFiles.limitation(visit.caseFileId()).isTimeBarred(visit.getToday());
    }
    return spreadable;
  }

  /**
   * Whether one amount can be shared among this file and others of the same debtor. False before
   * the code was typed: the link and the guard prove too little for another debt to be spoken of.
   */
  public boolean isOneOfSeveral() {
    return !shared.files().isEmpty();
  }

  /** Whether the visitor has yet to type a code before other files can be spoken of. */
  public boolean isCodeToCome() {
    return !shared.isProved();
  }

  /** The instalment to be paid next; null when the plan waits or has none left. */
  public InstalmentSummary getNext() {
    return getPlan() == null || getPlan().status() == PlanStatus.SUSPENDED
        ? null
        : getPlan().next().orElse(null);
  }

  /** Whether the next instalment's date has passed. */
  public boolean isLate() {
    return getNext() != null && getNext().days().payableOn().isBefore(visit.getToday());
  }

  /** Whether something is due today or late, so that a new means collects it today. */
  public boolean isDueToday() {
    return getNext() != null && !getNext().days().payableOn().isAfter(visit.getToday());
  }

  /**
   * What to say of how the next instalment is paid: COLLECTING at the bank, DATED when it is late
   * and a debit is still to come, GRACE days to pay in, MISSED when these are over, METHOD when it
   * is taken from a card or an account, or SELF.
   */
  public String getNextWay() {
    InstalmentSummary next = getNext();
    if (next.status() == InstalmentStatus.COLLECTING) {
      return "COLLECTING";
    }
    if (!isLate()) {
      return getMethod() == null ? "SELF" : "METHOD";
    }
    if (getMethod() != null && next.days().collectOn() != null) {
      return next.days().collectOn().isBefore(visit.getToday()) ? "METHOD" : "DATED";
    }
    return next.days().graceUntil().isBefore(visit.getToday()) ? "MISSED" : "GRACE";
  }

  public long getPaidCount() {
    return count(InstalmentStatus.PAID);
  }

  /** How many instalments count: one that was put off counts where it went. */
  public long getCount() {
    return getPlan().instalments().size()
        - count(InstalmentStatus.SKIPPED)
        - count(InstalmentStatus.CANCELLED);
  }

  private long count(InstalmentStatus status) {
    return getPlan().instalments().stream().filter(one -> one.status() == status).count();
  }

  /** What is late or missed, in all. */
  public Money getOverdue() {
    return Money.sum(
        getPlan().instalments().stream()
            .filter(one -> one.status().isOpen())
            .filter(one -> one.days().payableOn().isBefore(visit.getToday()))
            .map(InstalmentSummary::left)
            .toList());
  }

  /**
   * The most there is to pay while an agreement on less than the debt is being kept: nobody pays
   * more than they agreed on. Null when that is all that is owed.
   */
  public Money getCeiling() {
    return getPlan() != null
            && getPlan().waivedOnCompletion().isPositive()
            && getPlan().left().isLessThan(visit.getOwedToday().outstanding())
        ? getPlan().left()
        : null;
  }

  /** The means of payment kept for this file, newest first. */
  public List<SavedMethodSummary> getMethods() {
    if (methods == null) {
      methods = savedMethods.of(visit.caseFileId());
    }
    return methods;
  }

  /** Whether a means is kept that could pay the instalments, and does not. */
  public boolean isMethodUnused() {
    return getPlan() != null
        && getMethod() == null
        && getMethods().stream().anyMatch(SavedMethodSummary::usable);
  }

  /** What the instalments are taken from; null when they are paid by oneself. */
  public SavedMethodSummary getMethod() {
    Long used = getPlan() == null ? null : getPlan().savedMethodId();
    return used == null
        ? null
        : getMethods().stream().filter(one -> used.equals(one.id())).findFirst().orElse(null);
  }
}
