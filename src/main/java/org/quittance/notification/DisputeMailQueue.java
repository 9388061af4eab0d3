package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.quittance.dispute.DisputeNews;
import org.quittance.notification.ClaimedMail.Subject;

/** Writes down whom to tell of a dispute, in the transaction in which something happens to it. */
@ApplicationScoped
class DisputeMailQueue {

  private OutgoingMailRepository mails;
  private Event<MailQueued> queued;
  private Clock clock;

  protected DisputeMailQueue() {}

  @Inject
  DisputeMailQueue(OutgoingMailRepository mails, Event<MailQueued> queued, Clock clock) {
    this.mails = mails;
    this.queued = queued;
    this.clock = clock;
  }

  void tell(@Observes DisputeNews news) {
    Subject subject = new Subject(news.disputeId(), null);
    for (MailKind kind : mailsOf(news.kind())) {
      mails.add(OutgoingMail.news(kind, news.caseFileId(), subject, clock.instant()));
    }
    queued.fire(new MailQueued());
  }

  static List<MailKind> mailsOf(DisputeNews.Kind kind) {
    return switch (kind) {
      case OPENED -> List.of(MailKind.DISPUTE_OPENED, MailKind.CREDITOR_DISPUTE);
      case ANSWER_DUE_SOON -> List.of(MailKind.CREDITOR_DISPUTE_DUE);
      case ANSWERED -> List.of(MailKind.DISPUTE_ANSWERED);
      case CREDITOR_SILENT -> List.of(MailKind.DISPUTE_SILENT, MailKind.CREDITOR_DISPUTE_SILENT);
      case UPHELD, UPHELD_IN_PART, REJECTED ->
          List.of(MailKind.DISPUTE_DECIDED, MailKind.CREDITOR_DISPUTE_DECIDED);
      case REPLIED -> List.of(MailKind.DISPUTE_REPLIED, MailKind.CREDITOR_DISPUTE_REPLIED);
      case CLOSED -> List.of(MailKind.DISPUTE_CLOSED, MailKind.CREDITOR_DISPUTE_ENDED);
      case WITHDRAWN -> List.of(MailKind.DISPUTE_WITHDRAWN, MailKind.CREDITOR_DISPUTE_ENDED);
    };
  }
}
