package org.quittance.message.rules;

import static org.quittance.message.rules.MessageStatus.ANSWERED;
import static org.quittance.message.rules.MessageStatus.CLOSED;
import static org.quittance.message.rules.MessageStatus.READ;
import static org.quittance.message.rules.MessageStatus.RECEIVED;
import static org.quittance.message.rules.MessageStatus.SEEN;
import static org.quittance.message.rules.MessageStatus.SENT;

import org.quittance.lifecycle.TransitionTable;

/**
 * The legal moves of a message. The debtor's begin as received and end answered or closed with a
 * reason; the agency's begin as sent and end seen. What an answer tells is an event of its own, so
 * the edge that it takes is silent.
 */
public final class MessageLifecycle {

  public static final TransitionTable<MessageStatus, MessageTrigger> TABLE =
      TransitionTable.of("message", MessageStatus.class, MessageTrigger.class)
          .edge(RECEIVED, MessageTrigger.READ, READ, "message.read")
          .edge(RECEIVED, MessageTrigger.ANSWER, ANSWERED, null)
          .edge(RECEIVED, MessageTrigger.CLOSE, CLOSED, "message.closed")
          .edge(READ, MessageTrigger.ANSWER, ANSWERED, null)
          .edge(READ, MessageTrigger.CLOSE, CLOSED, "message.closed")
          .edge(SENT, MessageTrigger.SEE, SEEN, "message.seen")
          .build();

  private MessageLifecycle() {}
}
