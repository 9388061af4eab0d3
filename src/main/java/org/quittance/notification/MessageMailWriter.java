package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.quittance.message.MessageQueryService;

/**
 * Tells the debtor that a message waits in their file, and nothing of what it says: a mailbox may
 * be read by others. One that was opened before the mail left needs no mail.
 */
@ApplicationScoped
class MessageMailWriter implements MailWriter {

  private MessageQueryService messages;
  private DebtorLetter letter;

  protected MessageMailWriter() {}

  @Inject
  MessageMailWriter(MessageQueryService messages, DebtorLetter letter) {
    this.messages = messages;
    this.letter = letter;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.MESSAGE_ANSWERED, MailKind.MESSAGE_WAITING);
  }

  @Override
  public Outcome write(ClaimedMail mail) {
    if (!messages.find(mail.caseFileId(), mail.subject().id()).isUnseen()) {
      return new Outcome.Nothing("The debtor has read the message already");
    }
    return letter.write(
        mail,
        mail.kind() == MailKind.MESSAGE_ANSWERED ? "messageAnswered" : "messageWaiting",
        List.of(),
        (text, caseFile) -> text.close("message.where").close("news.call", letter.phone()));
  }
}
