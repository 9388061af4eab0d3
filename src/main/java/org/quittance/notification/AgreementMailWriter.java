package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.quittance.negotiation.ProposalQueryService;
import org.quittance.negotiation.ProposalSummary;
import org.quittance.plan.InstalmentPlanService;
import org.quittance.plan.PlanSummary;
import org.quittance.plan.rules.ScheduledInstalment;

/**
 * Brings the debtor their copy of the agreement (C. civ. 1375), with its dates as a calendar. The
 * paper is printed with this mail even where there is no address to send it to: it waits in the
 * portal.
 */
@ApplicationScoped
class AgreementMailWriter implements MailWriter {

  private ProposalQueryService proposals;
  private InstalmentPlanService plans;
  private PlanDeliveryService papers;
  private PlanWords words;
  private DebtorLetter letter;

  protected AgreementMailWriter() {}

  @Inject
  AgreementMailWriter(
      ProposalQueryService proposals,
      InstalmentPlanService plans,
      PlanDeliveryService papers,
      PlanWords words,
      DebtorLetter letter) {
    this.proposals = proposals;
    this.plans = plans;
    this.papers = papers;
    this.words = words;
    this.letter = letter;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.AGREEMENT);
  }

  @Override
  public Outcome write(ClaimedMail mail) {
    ProposalSummary proposal = proposals.find(mail.subject().id()).head();
    PlanSummary plan = plans.find(proposal.planId());
    List<Attachment> files =
        List.of(
            papers.agreementOf(mail.caseFileId(), plan.id()).attachment(),
            papers.calendarOf(mail.caseFileId(), plan.id()).attachment());
    return letter.write(mail, "agreement", files, (text, caseFile) -> agreed(text, proposal, plan));
  }

  private void agreed(MailComposer text, ProposalSummary proposal, PlanSummary plan) {
    List<ScheduledInstalment> schedule =
        plan.instalments().stream()
            .map(one -> new ScheduledInstalment(one.number(), one.originalDueOn(), one.amount()))
            .toList();
    text.fact("fact.agreement", TermsWords.of(schedule, plan.standing().frequency(), text.locale()))
        .fact("fact.toPay", plan.agreedTotal());
    if (plan.waivedOnCompletion().isPositive()) {
      text.fact("fact.waivedThen", plan.waivedOnCompletion());
    }
    words.means(text, plan);
    if (proposal.message() != null) {
      text.fact("fact.message", proposal.message());
    }
    text.close(".attached");
    if (plan.identity().replacedPlanId() != null) {
      text.close(".replaces");
    }
    text.close(plan.means().kind().isCollected() ? ".collected" : ".self");
    if (plan.granted().repairs() > 0 || plan.granted().skips() > 0) {
      text.close(".bends");
    }
    text.close(".missed").close("news.call", letter.phone());
  }
}
