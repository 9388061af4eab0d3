package org.quittance.portal.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.quittance.access.CurrentActor;
import org.quittance.access.Role;
import org.quittance.negotiation.ProposalQueryService;
import org.quittance.negotiation.ProposalSummary;
import org.quittance.plan.InstalmentPlanService;
import org.quittance.plan.PlanSummary;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.portal.desk.Address;
import org.quittance.portal.desk.OfferThread;
import org.quittance.portal.shared.Feedback;

/** What is being talked about and what was agreed on one case. */
@Named
@ViewScoped
public class AgreementPanel implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Set<Role> AGREES =
      Set.of(Role.CASE_HANDLER, Role.SUPERVISOR, Role.ADMINISTRATOR);

  @Inject private ProposalQueryService proposals;
  @Inject private InstalmentPlanService plans;
  @Inject private DecisionPanel decision;
  @Inject private CurrentActor currentActor;

  private String reference;
  private String cancelReason;
  private Long seenPlan;
  private transient boolean open;
  private transient List<ProposalSummary> talks;
  private transient List<PlanSummary> agreed;

  /** Reads what the case page is to show. */
  public void show(long caseId, String caseReference) {
    reference = caseReference;
    talks = proposals.ofCase(caseId);
    agreed = plans.ofCase(caseId);
    seenPlan = getPlan() == null ? null : getPlan().id();
    Long running =
        talks.stream()
            .filter(one -> one.status().isOpen())
            .map(ProposalSummary::id)
            .findFirst()
            .orElse(null);
    open = running != null;
    if (open) {
      decision.show(running, here(), here());
    }
  }

  private String here() {
    return "/staff/case.xhtml"
        + Address.query("ref", reference, "part", CasePage.Part.AGREEMENT, "faces-redirect", true);
  }

  /** Calls the running plan off; what was paid stays paid. */
  public String cancel() {
    if (blankToNull(cancelReason) == null) {
      Feedback.problem("cancelReason", "field.required");
      return null;
    }
    plans.cancel(seenPlan, cancelReason.strip());
    Feedback.news("staff.plan.cancelled");
    return here();
  }

  /** Whether the reader may agree on something in the agency's name. */
  public boolean isAgreeing() {
    return currentActor.actor().isAgency(AGREES);
  }

  /** Whether the reader may call a plan off. */
  public boolean isCancelling() {
    return plans.mayCancel();
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** True while somebody still has to answer a proposal. */
  public boolean isOpen() {
    return open;
  }

  /** The plan the case is bound by, else the latest one; null when there never was one. */
  public PlanSummary getPlan() {
    return agreed.stream()
        .filter(plan -> plan.status().isRunning())
        .findFirst()
        .orElse(agreed.isEmpty() ? null : agreed.get(0));
  }

  public boolean isPlanRunning() {
    return getPlan() != null && getPlan().status().isRunning();
  }

  public boolean isPlanSuspended() {
    return getPlan() != null && getPlan().status() == PlanStatus.SUSPENDED;
  }

  /** The plans before the one shown, newest first. */
  public List<PlanSummary> getFormerPlans() {
    return agreed.stream().filter(plan -> plan.id() != getPlan().id()).toList();
  }

  /** Talks that have ended, newest first. */
  public List<ProposalSummary> getEnded() {
    return talks.stream().filter(one -> !one.status().isOpen()).toList();
  }

  /** How the plan came about; empty for a plan without a proposal. */
  public List<OfferThread.Step> getPlanSteps() {
    long proposal = getPlan().identity().proposalId();
    return talks.stream().anyMatch(one -> one.id() == proposal)
        ? OfferThread.of(proposals.find(proposal), proposals.consentsOf(proposal))
        : List.of();
  }

  public String getCancelReason() {
    return cancelReason;
  }

  public void setCancelReason(String cancelReason) {
    this.cancelReason = cancelReason;
  }
}
