package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.quittance.casefile.CaseOverview;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.negotiation.NegotiationBasis;
import org.quittance.negotiation.ProposalService;
import org.quittance.negotiation.rules.NearestPlan;
import org.quittance.negotiation.rules.NearestPlans;
import org.quittance.negotiation.rules.Terms;
import org.quittance.refusal.Refusal;

/**
 * Finds what would be accepted at once on the day a refusal is told. In a transaction of its own:
 * where nothing can be agreed any more, the mail is to leave all the same.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class NearestPlanService {

  private ProposalService proposals;

  protected NearestPlanService() {}

  @Inject
  public NearestPlanService(ProposalService proposals) {
    this.proposals = proposals;
  }

  List<NearestPlan> to(Terms asked, CaseOverview caseFile) {
    if (caseFile.status() != CaseStatus.OPEN) {
      return List.of();
    }
    try {
      NegotiationBasis basis = proposals.basis(caseFile.id());
      return NearestPlans.of(asked, basis.facts(), basis.bounds());
    } catch (Refusal nothingToAgree) {
      return List.of();
    }
  }
}
