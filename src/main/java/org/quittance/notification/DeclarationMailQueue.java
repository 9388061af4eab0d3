package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.quittance.declaration.DeclarationNews;
import org.quittance.notification.ClaimedMail.Subject;

/** Writes down whom to tell of a declaration, in the transaction in which it is made or decided. */
@ApplicationScoped
class DeclarationMailQueue {

  private OutgoingMailRepository mails;
  private Event<MailQueued> queued;
  private Clock clock;

  protected DeclarationMailQueue() {}

  @Inject
  DeclarationMailQueue(OutgoingMailRepository mails, Event<MailQueued> queued, Clock clock) {
    this.mails = mails;
    this.queued = queued;
    this.clock = clock;
  }

  void tell(@Observes DeclarationNews news) {
    List<MailKind> kinds = mailsOf(news);
    for (MailKind kind : kinds) {
      mails.add(
          OutgoingMail.news(
              kind, news.caseFileId(), new Subject(news.declarationId(), null), clock.instant()));
    }
    if (!kinds.isEmpty()) {
      queued.fire(new MailQueued());
    }
  }

  static List<MailKind> mailsOf(DeclarationNews news) {
    List<MailKind> kinds = new ArrayList<>();
    if (news.kind().isConfirmedToDebtor()) {
      kinds.add(
          switch (news.status()) {
            case DECLARED -> MailKind.DECLARATION_MADE;
            case CONFIRMED -> MailKind.DECLARATION_CONFIRMED;
            case LIFTED -> MailKind.DECLARATION_LIFTED;
          });
    }
    if (news.kind().isToldToCreditor()) {
      switch (news.status()) {
        case DECLARED -> kinds.add(MailKind.CREDITOR_DECLARATION);
        case LIFTED -> {
          // What the creditor denied itself is no news to it.
          if (!news.kind().isAnsweredByCreditor()) {
            kinds.add(MailKind.CREDITOR_DECLARATION_LIFTED);
          }
        }
        default -> {
          // Nothing changes for it.
        }
      }
    }
    return kinds;
  }
}
