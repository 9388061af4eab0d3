package org.quittance.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.quittance.contact.rules.ContactChannel;
import org.quittance.contact.rules.ContactOutcome;
import org.quittance.contact.rules.ContactPurpose;
import org.quittance.contact.rules.ContactTopic;
import org.quittance.platform.Ids;

/**
 * A contact with a debtor. That of a mail which nobody asked for is there from the moment it may
 * leave, so that two that leave at once count each other; it is made when the relay has taken it.
 */
@Entity
@Table(name = "contact_made")
public class ContactMade {

  @Id private Long id;

  @Column(name = "case_file_id")
  private Long caseFileId;

  @Enumerated(EnumType.STRING)
  private ContactChannel channel;

  @Enumerated(EnumType.STRING)
  private ContactPurpose purpose;

  @Enumerated(EnumType.STRING)
  private ContactTopic topic;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "is_made")
  private boolean made;

  @Column(name = "mail_id")
  private Long mailId;

  @Enumerated(EnumType.STRING)
  private ContactOutcome outcome;

  private String note;

  @Column(name = "asked_because")
  private String askedBecause;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Version private int version;

  protected ContactMade() {}

  private ContactMade(
      long caseFileId,
      ContactChannel channel,
      ContactPurpose purpose,
      ContactTopic topic,
      Instant at) {
    this.id = Ids.next();
    this.caseFileId = caseFileId;
    this.channel = channel;
    this.purpose = purpose;
    this.topic = topic;
    this.madeAt = at;
  }

  static ContactMade byMail(PlannedMail mail, Instant at) {
    ContactMade contact =
        new ContactMade(mail.caseFileId(), ContactChannel.EMAIL, mail.purpose(), mail.topic(), at);
    contact.mailId = mail.mailId();
    return contact;
  }

  static ContactMade byPerson(
      long caseFileId, ContactByPerson told, ContactPurpose purpose, String by) {
    ContactMade contact =
        new ContactMade(caseFileId, told.channel(), purpose, told.topic(), told.at());
    contact.made = true;
    contact.outcome = told.outcome();
    contact.note = told.note();
    contact.askedBecause = told.askedBecause();
    contact.recordedBy = by;
    return contact;
  }

  /** The relay is about to have it, or has it. */
  void at(Instant now) {
    madeAt = now;
  }

  void left(Instant now) {
    madeAt = now;
    made = true;
  }

  public Long id() {
    return id;
  }

  public Long mailId() {
    return mailId;
  }

  public long caseFileId() {
    return caseFileId;
  }

  public ContactChannel channel() {
    return channel;
  }

  public ContactPurpose purpose() {
    return purpose;
  }

  public Instant madeAt() {
    return madeAt;
  }

  /** Whether it was made, not only about to be. */
  public boolean isMade() {
    return made;
  }

  ContactSummary summary() {
    return new ContactSummary(
        id,
        channel,
        purpose,
        topic,
        madeAt,
        recordedBy == null
            ? null
            : new ContactSummary.Told(outcome, note, askedBecause, recordedBy));
  }
}
