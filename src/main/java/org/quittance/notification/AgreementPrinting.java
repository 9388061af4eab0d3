package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quittance.casefile.CaseOverview;
import org.quittance.creditor.CreditorDetails;
import org.quittance.creditor.CreditorService;
import org.quittance.creditor.PostalAddress;
import org.quittance.document.AgreementContent;
import org.quittance.document.AgreementContent.ClaimShare;
import org.quittance.document.AgreementCopy;
import org.quittance.document.AgreementDocument;
import org.quittance.document.ReceiptContent;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.ledger.CaseBreakdown.ClaimHeading;
import org.quittance.ledger.LedgerService;
import org.quittance.ledger.rules.BreakdownComponent;
import org.quittance.money.Money;
import org.quittance.negotiation.ConsentView;
import org.quittance.negotiation.Decision;
import org.quittance.negotiation.ProposalQueryService;
import org.quittance.negotiation.ProposalSummary;
import org.quittance.negotiation.rules.Answer;
import org.quittance.plan.PlanSummary;
import org.quittance.plan.PlanSummary.InstalmentSummary;
import org.quittance.plan.rules.InstalmentStatus;
import org.quittance.plan.rules.PlanAllowances;
import org.quittance.plan.rules.PlanKind;

/** Gathers what the paper of an agreement says, and prints it. */
@ApplicationScoped
class AgreementPrinting {

  private CreditorService creditors;
  private LedgerService ledger;
  private ProposalQueryService proposals;
  private AgreementDocument document;

  protected AgreementPrinting() {}

  @Inject
  AgreementPrinting(
      CreditorService creditors,
      LedgerService ledger,
      ProposalQueryService proposals,
      AgreementDocument document) {
    this.creditors = creditors;
    this.ledger = ledger;
    this.proposals = proposals;
    this.document = document;
  }

  /**
   * The paper, in the language in which the debtor agreed, else in the debtor's; the law is the
   * case's.
   */
  AgreementCopy print(CaseOverview caseFile, PlanSummary plan, String number, Instant now) {
    long proposalId = plan.identity().proposalId();
    ProposalSummary proposal = proposals.find(proposalId).head();
    Optional<ConsentView> consent =
        proposals.consentsOf(proposalId).stream()
            .filter(given -> given.offerNumber() <= proposal.offerNumber())
            .max(Comparator.comparing(ConsentView::offerNumber));
    Locale locale =
        caseFile
            .law()
            .spoken(
                consent.map(ConsentView::language).orElse(caseFile.debtor().contact().language()));
    CreditorDetails creditor = creditors.find(caseFile.creditor().reference()).details();
    AgreementContent content =
        new AgreementContent(
            locale,
            new AgreementContent.Identity(number, plan.agreedOn()),
            new AgreementContent.Parties(
                party(creditor.name(), creditor.contact().address()),
                party(caseFile.debtor().name(), caseFile.debtor().contact().address()),
                creditor.mandate().reference(),
                creditor.mandate().signedOn()),
            new ReceiptContent.CaseTitle(
                caseFile.reference(),
                caseFile.firstLetter().reference(),
                caseFile.firstLetter().sentOn()),
            claims(ledger.breakdown(caseFile.id(), caseFile.creditor().kind(), plan.agreedOn())),
            new AgreementContent.Promise(
                plan.kind() == PlanKind.SETTLEMENT, plan.agreedTotal(), plan.waivedOnCompletion()),
            schedule(plan),
            allowances(plan.granted()),
            new AgreementContent.Signatures(
                consent.map(AgreementPrinting::signature).orElse(null),
                agencyAgreedAt(proposal),
                isByRules(proposal)));
    return new AgreementCopy(plan.id(), caseFile.id(), locale, document.render(content), now);
  }

  private static Instant agencyAgreedAt(ProposalSummary proposal) {
    Instant decidedAt = proposal.hands().decidedAt();
    return decidedAt == null ? proposal.madeAt() : decidedAt;
  }

  private static boolean isByRules(ProposalSummary proposal) {
    return proposal.answer() == Answer.ACCEPTED
        && proposal.hands().decision() == Decision.ACCEPT
        && proposal.hands().heldBy() == null;
  }

  private static AgreementContent.Consent signature(ConsentView given) {
    return new AgreementContent.Consent(
        List.of(given.text().split("\n")),
        given.wording(),
        given.textSha256(),
        given.typedFigures(),
        given.typedWords(),
        given.givenAt(),
        given.givenBy(),
        given.address());
  }

  private static List<ClaimShare> claims(CaseBreakdown breakdown) {
    return breakdown.claims().stream()
        .map(
            claim ->
                new ClaimShare(
                    claim.reference(),
                    claim.label(),
                    sum(breakdown, claim, BreakdownComponent.PRINCIPAL),
                    sum(breakdown, claim, BreakdownComponent.INTEREST),
                    sum(breakdown, claim, BreakdownComponent.INDEMNITY),
                    sum(breakdown, claim, BreakdownComponent.PAYMENT)
                        .plus(sum(breakdown, claim, BreakdownComponent.WAIVER))
                        .plus(sum(breakdown, claim, BreakdownComponent.REFUND))
                        .plus(sum(breakdown, claim, BreakdownComponent.CONTESTED))
                        .negated(),
                    claim.outstanding()))
        .toList();
  }

  private static Money sum(
      CaseBreakdown breakdown, ClaimHeading claim, BreakdownComponent component) {
    return Money.sum(
        breakdown.lines().stream()
            .filter(line -> line.claimId() == claim.id() && line.component() == component)
            .map(line -> line.amount())
            .toList());
  }

  // An instalment put at the end left its place to another behind the last; the agreement knew the
  // former only.
  private static List<AgreementContent.ScheduleRow> schedule(PlanSummary plan) {
    List<InstalmentSummary> all = plan.instalments();
    long appended =
        all.stream().filter(instalment -> instalment.status() == InstalmentStatus.SKIPPED).count();
    return all.stream()
        .limit(all.size() - appended)
        .map(
            instalment ->
                new AgreementContent.ScheduleRow(
                    instalment.number(), instalment.originalDueOn(), instalment.amount()))
        .toList();
  }

  private static AgreementContent.Allowances allowances(PlanAllowances granted) {
    return new AgreementContent.Allowances(
        granted.missesTolerated(),
        granted.graceDays(),
        granted.skips(),
        granted.repairs(),
        granted.longestMoveDays(),
        granted.cureDays());
  }

  private static ReceiptContent.Party party(String name, PostalAddress address) {
    List<String> lines = new ArrayList<>(address.lines());
    lines.add(address.postalCode() + " " + address.city());
    if (!"FR".equals(address.country())) {
      lines.add(new Locale("", address.country()).getDisplayCountry(Locale.FRENCH));
    }
    return new ReceiptContent.Party(name, lines);
  }
}
