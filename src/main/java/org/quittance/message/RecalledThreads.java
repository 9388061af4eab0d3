package org.quittance.message;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;
import org.quittance.message.rules.MessageStatus;
import org.quittance.outbox.CaseEvent;

/**
 * When a creditor takes a case back while its debtor waits for an answer, has the debtor told whom
 * to ask from now on: they can open neither file nor thread any more. What waits goes on waiting
 * for the agency.
 */
@ApplicationScoped
class RecalledThreads {

  private static final int AFTER_THE_RECORDER = Interceptor.Priority.APPLICATION + 900;

  private MessageRepository messages;
  private Event<MessageNews> news;

  protected RecalledThreads() {}

  @Inject
  RecalledThreads(MessageRepository messages, Event<MessageNews> news) {
    this.messages = messages;
    this.news = news;
  }

  void follow(@Observes @Priority(AFTER_THE_RECORDER) CaseEvent event) {
    if (!event.type().equals("case.recalled")) {
      return;
    }
    List<Message> open = messages.ofCase(event.caseFileId(), MessageStatus.OPEN);
    if (!open.isEmpty()) {
      long newest = open.get(open.size() - 1).id();
      news.fire(new MessageNews(newest, event.caseFileId(), MessageNews.Kind.LEFT_TO_CREDITOR));
    }
  }
}
