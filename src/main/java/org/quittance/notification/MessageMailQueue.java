package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.quittance.message.MessageNews;
import org.quittance.notification.ClaimedMail.Subject;

/**
 * Writes down what a debtor is told of their messages, in the transaction in which it is written.
 */
@ApplicationScoped
class MessageMailQueue {

  private OutgoingMailRepository mails;
  private Event<MailQueued> queued;
  private Clock clock;

  protected MessageMailQueue() {}

  @Inject
  MessageMailQueue(OutgoingMailRepository mails, Event<MailQueued> queued, Clock clock) {
    this.mails = mails;
    this.queued = queued;
    this.clock = clock;
  }

  void tell(@Observes MessageNews news) {
    mails.add(
        OutgoingMail.news(
            kindOf(news), news.caseFileId(), new Subject(news.messageId(), null), clock.instant()));
    queued.fire(new MailQueued());
  }

  static MailKind kindOf(MessageNews news) {
    return switch (news.kind()) {
      case WRITTEN -> MailKind.MESSAGE_WAITING;
      case ANSWERED -> MailKind.MESSAGE_ANSWERED;
      case LEFT_TO_CREDITOR -> MailKind.MESSAGE_LEFT_TO_CREDITOR;
      case CLOSED -> MailKind.MESSAGE_CLOSED;
    };
  }
}
