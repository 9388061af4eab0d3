package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.quittance.negotiation.ProposalNews;
import org.quittance.notification.ClaimedMail.Subject;
import org.quittance.payment.PaymentReversed;
import org.quittance.plan.PlanNews;

/**
 * Writes down whom to tell of what happens to proposals and plans, and of money a bank takes back,
 * in the transaction in which it happens. Whether there is still something to say is looked at when
 * the mail is written.
 */
@ApplicationScoped
class AgreementMailQueue {

  /** The debtor, with or without a plan, and always the creditor. */
  static final List<MailKind> REVERSAL =
      List.of(MailKind.PAYMENT_REVERSED, MailKind.CREDITOR_PAYMENT_REVERSED);

  private OutgoingMailRepository mails;
  private Event<MailQueued> queued;
  private Clock clock;

  protected AgreementMailQueue() {}

  @Inject
  AgreementMailQueue(OutgoingMailRepository mails, Event<MailQueued> queued, Clock clock) {
    this.mails = mails;
    this.queued = queued;
    this.clock = clock;
  }

  void tell(@Observes ProposalNews news) {
    add(mailsOf(news), news.caseFileId(), new Subject(news.proposalId(), news.offerNumber()));
  }

  void tell(@Observes PlanNews news) {
    add(mailsOf(news.kind()), news.caseFileId(), new Subject(news.planId(), news.number()));
  }

  // What a plan says of it is decided when the mails are written: exactly one of them tells the
  // debtor.
  void tell(@Observes PaymentReversed reversal) {
    add(REVERSAL, reversal.caseFileId(), new Subject(reversal.paymentId(), null));
  }

  private void add(List<MailKind> kinds, long caseFileId, Subject subject) {
    kinds.forEach(kind -> mails.add(OutgoingMail.news(kind, caseFileId, subject, clock.instant())));
    if (!kinds.isEmpty()) {
      queued.fire(new MailQueued());
    }
  }

  static List<MailKind> mailsOf(ProposalNews news) {
    return switch (news.kind()) {
      case SUBMITTED -> List.of(MailKind.PROPOSAL_SUBMITTED, MailKind.CREDITOR_PROPOSAL);
      // Whoever waits for the creditor is promised a day as well.
      case CREDITOR_ASKED -> List.of(MailKind.PROPOSAL_SUBMITTED, MailKind.CREDITOR_ASKED);
      case ACCEPTED -> List.of(MailKind.AGREEMENT, MailKind.CREDITOR_AGREEMENT);
      case REFUSED -> List.of(MailKind.PROPOSAL_REFUSED, MailKind.CREDITOR_NO_AGREEMENT);
      // Whoever offered first decides whether it answers anything.
      case OFFERED ->
          List.of(news.offerNumber() == 1 ? MailKind.OFFER_OPENED : MailKind.OFFER_MADE);
      case OFFER_ENDS_SOON -> List.of(MailKind.OFFER_ENDS_SOON);
      case OFFER_RETRACTED -> List.of(MailKind.OFFER_RETRACTED);
      case EXPIRED -> List.of(MailKind.OFFER_EXPIRED, MailKind.CREDITOR_NO_AGREEMENT);
      case ANSWER_MOVED -> List.of(MailKind.ANSWER_MOVED);
      case ANSWER_LATE -> List.of(MailKind.ANSWER_LATE);
      // The debtor has just done it.
      case WITHDRAWN -> List.of(MailKind.CREDITOR_NO_AGREEMENT);
      case LAPSED -> List.of(MailKind.PROPOSAL_LAPSED);
    };
  }

  static List<MailKind> mailsOf(PlanNews.Kind kind) {
    return switch (kind) {
      // The mail of the agreement tells both.
      case AGREED, REPLACED -> List.of();
      case INSTALMENT_ANNOUNCED -> List.of(MailKind.INSTALMENT_ANNOUNCED);
      case INSTALMENT_DUE_SOON -> List.of(MailKind.INSTALMENT_DUE_SOON);
      case INSTALMENT_LATE -> List.of(MailKind.INSTALMENT_LATE);
      case INSTALMENT_DECLINED -> List.of(MailKind.INSTALMENT_DECLINED);
      case AUTHENTICATION_NEEDED -> List.of(MailKind.AUTHENTICATION_NEEDED);
      case METHOD_UNUSABLE -> List.of(MailKind.METHOD_UNUSABLE);
      case INSTALMENT_MISSED -> List.of(MailKind.INSTALMENT_MISSED);
      case MOVED -> List.of(MailKind.INSTALMENT_MOVED);
      case SKIPPED -> List.of(MailKind.INSTALMENT_SKIPPED);
      case METHOD_CHANGED -> List.of(MailKind.METHOD_CHANGED);
      case BREACH_ANNOUNCED -> List.of(MailKind.BREACH_ANNOUNCED);
      case CURED -> List.of(MailKind.PLAN_CURED);
      case BREACHED -> List.of(MailKind.PLAN_BREACHED, MailKind.CREDITOR_PLAN_BREACHED);
      case SUSPENDED -> List.of(MailKind.PLAN_SUSPENDED);
      case RESUMED -> List.of(MailKind.PLAN_RESUMED);
      case CANCELLED -> List.of(MailKind.PLAN_CANCELLED);
      case PAYMENT_TAKEN_BACK -> List.of(MailKind.PAYMENT_TAKEN_BACK);
      case COMPLETED -> List.of(MailKind.PLAN_COMPLETED, MailKind.CREDITOR_PLAN_COMPLETED);
    };
  }
}
