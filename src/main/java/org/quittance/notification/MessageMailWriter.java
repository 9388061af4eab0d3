package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.creditor.CreditorService;
import org.quittance.creditor.PostalAddress;
import org.quittance.message.MessageQueryService;
import org.quittance.message.MessageView;
import org.quittance.platform.BusinessDate;

/**
 * Tells the debtor that a message waits in their file, and nothing of what it says: a mailbox may
 * be read by others. One that was opened before the mail left needs no mail. Of a file that no
 * longer opens it tells whom to ask now, and what became of a message that waited there.
 */
@ApplicationScoped
class MessageMailWriter implements MailWriter {

  private MessageQueryService messages;
  private CaseFileService cases;
  private CreditorService creditors;
  private DebtorLetter letter;

  protected MessageMailWriter() {}

  @Inject
  MessageMailWriter(
      MessageQueryService messages,
      CaseFileService cases,
      CreditorService creditors,
      DebtorLetter letter) {
    this.messages = messages;
    this.cases = cases;
    this.creditors = creditors;
    this.letter = letter;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(
        MailKind.MESSAGE_ANSWERED,
        MailKind.MESSAGE_WAITING,
        MailKind.MESSAGE_LEFT_TO_CREDITOR,
        MailKind.MESSAGE_CLOSED);
  }

  @Override
  public Outcome write(ClaimedMail mail) {
    MessageView message = messages.find(mail.caseFileId(), mail.subject().id());
    return switch (mail.kind()) {
      case MESSAGE_LEFT_TO_CREDITOR -> leftToCreditor(mail);
      case MESSAGE_CLOSED -> closed(mail, message);
      default -> waiting(mail, message);
    };
  }

  private Outcome waiting(ClaimedMail mail, MessageView message) {
    if (!message.isUnseen()) {
      return new Outcome.Nothing("The debtor has read the message already");
    }
    if (cases.find(mail.caseFileId()).status() == CaseStatus.RECALLED) {
      return new Outcome.Nothing("The file opens to nobody any more");
    }
    return letter.write(
        mail,
        mail.kind() == MailKind.MESSAGE_ANSWERED ? "messageAnswered" : "messageWaiting",
        List.of(),
        (text, caseFile) -> text.close("message.where").close("news.call", letter.phone()));
  }

  private Outcome leftToCreditor(ClaimedMail mail) {
    return letter.write(
        mail,
        "messageLeft",
        List.of(),
        (text, caseFile) -> {
          text.open(".nothing");
          askCreditor(text, caseFile);
          text.close(".read").close("message.call", letter.phone());
        });
  }

  private Outcome closed(ClaimedMail mail, MessageView message) {
    LocalDate writtenOn = BusinessDate.of(message.head().writtenAt());
    return letter.write(
        mail,
        "messageClosed",
        List.of(),
        new Object[] {writtenOn},
        (text, caseFile) -> {
          text.fact("fact.message", message.fate().closeReason());
          askCreditor(text, caseFile);
          text.close("message.call", letter.phone());
        });
  }

  private void askCreditor(MailComposer text, CaseOverview caseFile) {
    PostalAddress address =
        creditors.find(caseFile.creditor().reference()).details().contact().address();
    text.close(
        "message.creditor",
        caseFile.creditor().name(),
        String.join(", ", address.lines()),
        address.postalCode() + " " + address.city());
  }
}
