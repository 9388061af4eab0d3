package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.quittance.negotiation.OfferView;
import org.quittance.negotiation.ProposalQueryService;
import org.quittance.negotiation.ProposalView;
import org.quittance.negotiation.rules.ProposalStatus;
import org.quittance.payment.ReceiptService;
import org.quittance.payment.ReceiptSummary;
import org.quittance.plan.InstalmentPlanService;
import org.quittance.plan.PlanSummary;

/**
 * What a creditor is told of proposals and plans: in a mail of its own, or as a line of the day.
 */
@ApplicationScoped
class CreditorNews {

  static final Set<MailKind> KINDS =
      EnumSet.of(
          MailKind.CREDITOR_PROPOSAL,
          MailKind.CREDITOR_ASKED,
          MailKind.CREDITOR_AGREEMENT,
          MailKind.CREDITOR_NO_AGREEMENT,
          MailKind.CREDITOR_PLAN_BREACHED,
          MailKind.CREDITOR_PLAN_COMPLETED,
          MailKind.CREDITOR_PAYMENT_REVERSED);

  private ProposalQueryService proposals;
  private InstalmentPlanService plans;
  private ReceiptService receipts;

  protected CreditorNews() {}

  @Inject
  CreditorNews(
      ProposalQueryService proposals, InstalmentPlanService plans, ReceiptService receipts) {
    this.proposals = proposals;
    this.plans = plans;
    this.receipts = receipts;
  }

  static String familyOf(MailKind kind) {
    return switch (kind) {
      case CREDITOR_PROPOSAL -> "creditorProposal";
      case CREDITOR_ASKED -> "creditorAsked";
      case CREDITOR_AGREEMENT -> "creditorAgreement";
      case CREDITOR_NO_AGREEMENT -> "creditorNone";
      case CREDITOR_PLAN_BREACHED -> "creditorBreached";
      case CREDITOR_PLAN_COMPLETED -> "creditorCompleted";
      case CREDITOR_PAYMENT_REVERSED -> "creditorReversed";
      default -> throw new IllegalArgumentException(kind.name());
    };
  }

  /**
   * Whether the creditor is asked for what is decided already, or told of money that is here again.
   */
  boolean isOvertaken(ClaimedMail mail) {
    if (mail.kind() == MailKind.CREDITOR_PAYMENT_REVERSED) {
      return reversed(mail).isEmpty();
    }
    return mail.kind() == MailKind.CREDITOR_ASKED
        && proposals.find(mail.subject().id()).head().status() != ProposalStatus.AWAITING_CREDITOR;
  }

  /** The payment of which a bank still holds money back. */
  private Optional<ReceiptSummary> reversed(ClaimedMail mail) {
    return receipts.takenBack(mail.caseFileId(), mail.subject().id());
  }

  /** Adds the facts and what follows from them. */
  void tell(ClaimedMail mail, MailComposer text) {
    switch (mail.kind()) {
      case CREDITOR_PROPOSAL, CREDITOR_ASKED -> {
        ProposalView proposal = terms(mail, text);
        var answerBy = proposal.head().deadlines().answerBy();
        if (mail.kind() == MailKind.CREDITOR_ASKED) {
          text.close(".how");
        }
        if (answerBy == null) {
          text.close("news.nothing");
        } else {
          text.fact("fact.answerBy", answerBy).close(".nothing", answerBy);
        }
      }
      case CREDITOR_AGREEMENT -> {
        terms(mail, text);
        text.close(".nothing");
      }
      case CREDITOR_PAYMENT_REVERSED ->
          reversed(mail)
              .ifPresent(
                  receipt ->
                      text.fact("fact.takenBack", receipt.takenBack().amount())
                          .fact("fact.takenBackOn", receipt.takenBack().on())
                          .fact("fact.amount", receipt.amount())
                          .fact("fact.receivedOn", receipt.receivedOn())
                          .fact("fact.receipt", receipt.number())
                          .close(".nothing"));
      default -> {
        PlanSummary plan = plans.find(mail.subject().id());
        text.fact("fact.paidOnPlan", plan.paid());
        if (mail.kind() == MailKind.CREDITOR_PLAN_BREACHED) {
          text.fact("fact.leftOfPlan", plan.left());
        } else if (plan.waivedOnCompletion().isPositive()) {
          text.fact("fact.conceded", plan.waivedOnCompletion());
        }
        text.close(".nothing");
      }
    }
  }

  private ProposalView terms(ClaimedMail mail, MailComposer text) {
    ProposalView proposal = proposals.find(mail.subject().id());
    OfferView offer = offer(proposal, mail);
    text.fact("fact.terms", TermsWords.of(offer.terms(), text.locale()))
        .fact("fact.owed", proposal.head().outstanding())
        .fact("fact.toPay", offer.terms().total());
    if (offer.terms().waived().isPositive()) {
      text.fact("fact.conceded", offer.terms().waived());
    }
    return proposal;
  }

  /** The same in one line; what the creditor is asked never waits for the evening. */
  String line(ClaimedMail mail, Locale locale) {
    return switch (mail.kind()) {
      case CREDITOR_PROPOSAL, CREDITOR_AGREEMENT, CREDITOR_NO_AGREEMENT -> {
        ProposalView proposal = proposals.find(mail.subject().id());
        String key = "digest." + mail.kind().name();
        if (mail.kind() == MailKind.CREDITOR_NO_AGREEMENT) {
          key += "." + ended(proposal.head().status());
        }
        yield MailWords.say(key, locale, TermsWords.of(offer(proposal, mail).terms(), locale));
      }
      case CREDITOR_PAYMENT_REVERSED ->
          reversed(mail)
              .map(
                  receipt ->
                      MailWords.say(
                          "digest.CREDITOR_PAYMENT_REVERSED",
                          locale,
                          receipt.takenBack().amount(),
                          receipt.receivedOn()))
              .orElseGet(() -> MailWords.say("digest.CREDITOR_PAYMENT_REVERSED.back", locale));
      default -> {
        PlanSummary plan = plans.find(mail.subject().id());
        yield MailWords.say("digest." + mail.kind().name(), locale, plan.paid(), plan.left());
      }
    };
  }

  private static String ended(ProposalStatus status) {
    return status == ProposalStatus.REFUSED || status == ProposalStatus.EXPIRED
        ? status.name()
        : ProposalStatus.WITHDRAWN.name();
  }

  private static OfferView offer(ProposalView proposal, ClaimedMail mail) {
    return proposal.offers().stream()
        .filter(offer -> offer.number() == mail.subject().number())
        .findFirst()
        .orElseGet(proposal::current);
  }
}
