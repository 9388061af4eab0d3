package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.negotiation.OfferView;
import org.quittance.negotiation.OfferedBy;
import org.quittance.negotiation.ProposalQueryService;
import org.quittance.negotiation.ProposalSummary;
import org.quittance.negotiation.ProposalView;
import org.quittance.negotiation.rules.FailedBound;
import org.quittance.negotiation.rules.ProposalStatus;
import org.quittance.negotiation.rules.Terms;
import org.quittance.negotiation.rules.Zone;
import org.quittance.plan.InstalmentPlanService;
import org.quittance.plan.PlanSummary;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Wording;

/**
 * Tells the debtor how their proposal, or our offer, fares. A mail that has been overtaken by what
 * happened since is not sent any more.
 */
@ApplicationScoped
class ProposalMailWriter implements MailWriter {

  private static final Outcome OVERTAKEN =
      new Outcome.Nothing("What it was to tell has been overtaken");

  private ProposalQueryService proposals;
  private CaseFileService cases;
  private InstalmentPlanService plans;
  private NearestPlanService nearestPlans;
  private DebtorLetter letter;

  protected ProposalMailWriter() {}

  @Inject
  ProposalMailWriter(
      ProposalQueryService proposals,
      CaseFileService cases,
      InstalmentPlanService plans,
      NearestPlanService nearestPlans,
      DebtorLetter letter) {
    this.proposals = proposals;
    this.cases = cases;
    this.plans = plans;
    this.nearestPlans = nearestPlans;
    this.letter = letter;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(
        MailKind.PROPOSAL_SUBMITTED,
        MailKind.PROPOSAL_REFUSED,
        MailKind.PROPOSAL_LAPSED,
        MailKind.OFFER_MADE,
        MailKind.OFFER_OPENED,
        MailKind.OFFER_ENDS_SOON,
        MailKind.OFFER_RETRACTED,
        MailKind.OFFER_EXPIRED,
        MailKind.ANSWER_MOVED,
        MailKind.ANSWER_LATE);
  }

  @Override
  public Outcome write(ClaimedMail mail) {
    ProposalView proposal = proposals.find(mail.subject().id());
    return switch (mail.kind()) {
      case PROPOSAL_SUBMITTED -> submitted(mail, proposal);
      case PROPOSAL_REFUSED -> refused(mail, proposal);
      case PROPOSAL_LAPSED -> lapsed(mail);
      case OFFER_MADE, OFFER_OPENED -> offered(mail, proposal, "offer");
      case OFFER_ENDS_SOON -> offered(mail, proposal, "offerSoon");
      case OFFER_RETRACTED -> retracted(mail, proposal);
      case OFFER_EXPIRED -> expired(mail, proposal);
      case ANSWER_MOVED -> moved(mail, proposal);
      case ANSWER_LATE -> late(mail, proposal);
      default -> throw new IllegalArgumentException(mail.kind().name());
    };
  }

  private Outcome submitted(ClaimedMail mail, ProposalView proposal) {
    Optional<OfferView> asked = asked(proposal);
    ProposalSummary head = proposal.head();
    if (asked.isEmpty() || !head.status().awaitsOurAnswer()) {
      return OVERTAKEN;
    }
    return letter.write(
        mail,
        "submitted",
        List.of(),
        (text, caseFile) -> {
          terms(text, "fact.proposal", asked.get().terms());
          text.fact("fact.answerBy", head.deadlines().answerBy())
              .close(".answer", head.deadlines().answerBy())
              .close("news.nothing")
              .close("news.quiet")
              .close(".withdraw");
        });
  }

  private Outcome refused(ClaimedMail mail, ProposalView proposal) {
    OfferView asked = offer(proposal, mail.subject().number());
    return letter.write(
        mail,
        "refused",
        List.of(),
        (text, caseFile) -> {
          String said = proposal.head().message();
          if (said == null) {
            reasons(asked, text).forEach(text::openWith);
          }
          terms(text, "fact.proposal", asked.terms());
          if (said != null) {
            text.fact("fact.reason", said);
          }
          var nearest = nearestPlans.to(asked.terms(), caseFile);
          nearest.forEach(
              plan ->
                  text.fact(
                      "fact.nearest." + plan.closeness().name(),
                      TermsWords.of(plan.terms(), text.locale())));
          if (!nearest.isEmpty()) {
            text.close(".nearest");
          }
          withoutAgreement(mail, text);
          text.close("news.call", letter.phone());
        });
  }

  // A plan that is being kept goes on, whatever became of the wish for another.
  private void withoutAgreement(ClaimedMail mail, MailComposer text) {
    Optional<PlanSummary> running = plans.current(mail.caseFileId());
    if (running.isEmpty()) {
      text.close("news.possible").close("news.stillOwed");
      return;
    }
    text.close("news.planGoesOn");
    if (running.get().cureUntil() != null) {
      text.close("news.planCure", running.get().cureUntil());
    }
  }

  // What kept it from being accepted at once only is no reason for a refusal.
  private static List<String> reasons(OfferView asked, MailComposer text) {
    return asked.failedBounds().stream()
        .filter(failed -> failed.zone() == Zone.OUTER)
        .map(failed -> reason(failed, text))
        .distinct()
        .toList();
  }

  private static String reason(FailedBound failed, MailComposer text) {
    Object[] places = failed.arguments().stream().map(argument -> spoken(argument, text)).toArray();
    return Wording.text(Wording.MESSAGES, failed.messageKey(), text.locale(), places);
  }

  private static Object spoken(Object argument, MailComposer text) {
    return argument instanceof List<?> several
        ? several.stream()
            .map(one -> one instanceof Enum<?> term ? Wording.term(term, text.locale()) : one)
            .map(Object::toString)
            .collect(Collectors.joining(", "))
        : argument;
  }

  // Of a case that was paid the receipt says so; only one that was taken back leaves a question.
  private Outcome lapsed(ClaimedMail mail) {
    return cases.find(mail.caseFileId()).status() == CaseStatus.RECALLED
        ? letter.write(mail, "lapsed", List.of(), (text, caseFile) -> text.close(".nothing"))
        : OVERTAKEN;
  }

  private Outcome offered(ClaimedMail mail, ProposalView proposal, String family) {
    ProposalSummary head = proposal.head();
    if (head.status() != ProposalStatus.COUNTERED || isOvertaken(mail, head)) {
      return OVERTAKEN;
    }
    OfferView offer = proposal.current();
    return letter.write(
        mail,
        family,
        List.of(),
        (text, caseFile) -> {
          terms(text, "fact.offer", offer.terms());
          text.fact("fact.validUntil", head.deadlines().validUntil());
          if (offer.note() != null) {
            text.fact("fact.message", offer.note());
          }
          text.close("offer.choose")
              .close("offer.nothing", head.deadlines().validUntil())
              .close("news.call", letter.phone());
        });
  }

  private Outcome retracted(ClaimedMail mail, ProposalView proposal) {
    ProposalSummary head = proposal.head();
    if (head.status() == ProposalStatus.COUNTERED || head.status() == ProposalStatus.ACCEPTED) {
      return OVERTAKEN;
    }
    return letter.write(
        mail,
        "retracted",
        List.of(),
        (text, caseFile) -> {
          if (head.status().awaitsOurAnswer()) {
            text.close(".answer", head.deadlines().answerBy())
                .close("news.nothing")
                .close("news.quiet");
          } else {
            withoutAgreement(mail, text);
          }
        });
  }

  private Outcome expired(ClaimedMail mail, ProposalView proposal) {
    OfferView offer = offer(proposal, mail.subject().number());
    return letter.write(
        mail,
        "expired",
        List.of(),
        new Object[] {BusinessDate.of(offer.madeAt())},
        (text, caseFile) -> {
          terms(text, "fact.offer", offer.terms());
          withoutAgreement(mail, text);
          text.close("news.call", letter.phone());
        });
  }

  private Outcome moved(ClaimedMail mail, ProposalView proposal) {
    ProposalSummary head = proposal.head();
    if (!head.status().awaitsOurAnswer() || asked(proposal).isEmpty()) {
      return OVERTAKEN;
    }
    return letter.write(
        mail,
        "answerMoved",
        List.of(),
        new Object[] {head.deadlines().answerBy()},
        (text, caseFile) -> {
          terms(text, "fact.proposal", asked(proposal).orElseThrow().terms());
          text.fact("fact.answerBy", head.deadlines().answerBy())
              .close("news.nothing")
              .close("news.quiet")
              .close("news.call", letter.phone());
        });
  }

  private Outcome late(ClaimedMail mail, ProposalView proposal) {
    ProposalSummary head = proposal.head();
    if (!head.status().awaitsOurAnswer() || asked(proposal).isEmpty()) {
      return OVERTAKEN;
    }
    return letter.write(
        mail,
        "answerLate",
        List.of(),
        new Object[] {head.deadlines().answerBy()},
        (text, caseFile) -> {
          terms(text, "fact.proposal", asked(proposal).orElseThrow().terms());
          text.close(".now").close(".nothing").close("news.call", letter.phone());
        });
  }

  static void terms(MailComposer text, String key, Terms terms) {
    text.fact(key, TermsWords.of(terms, text.locale()));
    if (terms.count() > 1) {
      text.fact("fact.toPay", terms.total());
    }
    if (terms.waived().isPositive()) {
      text.fact("fact.waived", terms.waived());
    }
  }

  private static boolean isOvertaken(ClaimedMail mail, ProposalSummary head) {
    return mail.subject().number() != null && mail.subject().number() != head.offerNumber();
  }

  private static OfferView offer(ProposalView proposal, Integer number) {
    return proposal.offers().stream()
        .filter(offer -> number != null && offer.number() == number)
        .findFirst()
        .orElseGet(proposal::current);
  }

  /** What the debtor asked for last; empty while only we have offered anything. */
  private static Optional<OfferView> asked(ProposalView proposal) {
    return proposal.offers().stream()
        .filter(offer -> offer.madeBy() == OfferedBy.DEBTOR)
        .reduce((earlier, later) -> later);
  }
}
