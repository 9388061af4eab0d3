package org.quittance.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.quittance.casefile.CaseFile;
import org.quittance.lifecycle.IllegalTransition;
import org.quittance.message.rules.Author;
import org.quittance.message.rules.MessageLifecycle;
import org.quittance.message.rules.MessageStatus;
import org.quittance.message.rules.MessageTrigger;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * What one side wrote to the other on a case. The text never changes. Whoever changes its standing
 * locks its case first.
 */
@Entity
@Table(name = "message")
public class Message {

  @Id private Long id;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Enumerated(EnumType.STRING)
  private Author author;

  @Column(name = "written_by")
  private String writtenBy;

  private String text;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Enumerated(EnumType.STRING)
  private MessageStatus status;

  @Column(name = "promised_on")
  private LocalDate promisedOn;

  @Column(name = "read_at")
  private Instant readAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "close_reason")
  private String closeReason;

  @Column(name = "answer_id")
  private Long answerId;

  @Version private int version;

  protected Message() {}

  private Message(CaseFile caseFile, Author author, String text, Instant writtenAt) {
    this.id = Ids.next();
    this.caseFileId = caseFile.id();
    this.author = author;
    this.text = text;
    this.writtenAt = writtenAt;
  }

  static Message received(CaseFile caseFile, String text, Instant at, LocalDate promisedOn) {
    Message message = new Message(caseFile, Author.DEBTOR, text, at);
    message.status = MessageStatus.RECEIVED;
    message.promisedOn = promisedOn;
    return message;
  }

  /**
   * @param writtenBy which of the agency's people or systems
   */
  static Message sent(CaseFile caseFile, String text, Instant at, String writtenBy) {
    Message message = new Message(caseFile, Author.AGENCY, text, at);
    message.status = MessageStatus.SENT;
    message.writtenBy = writtenBy;
    return message;
  }

  /**
   * Takes a step along the life cycle.
   *
   * @return the event it raises, null when it is silent
   * @throws Refusal {@link MessageRefusal#MESSAGE_CHANGED_MEANWHILE} when there is no such edge
   */
  private String move(MessageTrigger trigger) {
    try {
      var step = MessageLifecycle.TABLE.fire(status, trigger);
      status = step.to();
      return step.event();
    } catch (IllegalTransition refused) {
      throw Refusal.of(MessageRefusal.MESSAGE_CHANGED_MEANWHILE, status);
    }
  }

  /** Somebody of the agency has opened it. */
  String read(Instant at) {
    String event = move(MessageTrigger.READ);
    readAt = at;
    return event;
  }

  /** The debtor has opened it. */
  String seen(Instant at) {
    String event = move(MessageTrigger.SEE);
    readAt = at;
    return event;
  }

  void answered(long by, Instant at) {
    move(MessageTrigger.ANSWER);
    answerId = by;
    end(at);
  }

  String closed(String reason, Instant at) {
    String event = move(MessageTrigger.CLOSE);
    closeReason = reason;
    end(at);
    return event;
  }

  private void end(Instant at) {
    endedAt = at;
    if (readAt == null) {
      readAt = at;
    }
  }

  public Long id() {
    return id;
  }

  public long caseFileId() {
    return caseFileId;
  }

  public Author author() {
    return author;
  }

  public MessageStatus status() {
    return status;
  }

  public LocalDate promisedOn() {
    return promisedOn;
  }

  public Instant writtenAt() {
    return writtenAt;
  }

  /**
   * @param documentIds of the files it carries, in the order they came
   */
  MessageView view(List<Long> documentIds) {
    return new MessageView(
        new MessageView.Head(id, caseFileId, author, writtenBy, writtenAt),
        text,
        status,
        promisedOn,
        new MessageView.Fate(readAt, endedAt, closeReason, answerId),
        documentIds);
  }
}
