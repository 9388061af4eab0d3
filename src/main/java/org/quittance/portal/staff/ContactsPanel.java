package org.quittance.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.quittance.contact.ContactByPerson;
import org.quittance.contact.ContactChance;
import org.quittance.contact.ContactListPage;
import org.quittance.contact.ContactLogService;
import org.quittance.contact.ContactService;
import org.quittance.contact.rules.ContactChannel;
import org.quittance.contact.rules.ContactOutcome;
import org.quittance.contact.rules.ContactTopic;
import org.quittance.notification.MailSummary;
import org.quittance.notification.OutgoingMailService;
import org.quittance.platform.BusinessDate;
import org.quittance.portal.desk.Address;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

/** Shows how a debtor was and may be reached, and notes what people do. */
@Named
@RequestScoped
public class ContactsPanel {

  private static final int SHOWN = 25;
  private static final String AFTER = "contactsAfter";

  @Inject private ContactService contacts;
  @Inject private ContactLogService log;
  @Inject private OutgoingMailService mails;
  @Inject private Clock clock;

  private ContactListPage made;
  private List<MailSummary> kept;
  private List<ContactChance> chances;

  private ContactChannel channel = ContactChannel.PHONE;
  private ContactTopic topic = ContactTopic.FILE;
  private ContactOutcome outcome = ContactOutcome.REACHED;
  private String at;
  private String note;
  private String askedBecause;

  /** For each way a person may take, whether it may be taken now. */
  public List<ContactChance> chances(long caseFileId) {
    if (chances == null) {
      chances = log.chances(caseFileId);
    }
    return chances;
  }

  public String article(long caseFileId) {
    return log.boundsOf(caseFileId).article();
  }

  /** Mails to the debtor that wait for an hour, or do not leave at all, with the reason. */
  public List<MailSummary> kept(long caseFileId) {
    if (kept == null) {
      kept =
          mails.mailsOf(caseFileId).stream()
              .filter(mail -> mail.tries().heldBack() != null)
              .toList();
    }
    return kept;
  }

  /** A page of the contacts made, newest first. */
  public ContactListPage made(long caseFileId) {
    if (made == null) {
      try {
        made = contacts.made(caseFileId, Address.parameter(AFTER), SHOWN);
      } catch (Refusal noSuchKey) {
        made = contacts.made(caseFileId, null, SHOWN);
      }
    }
    return made;
  }

  public String olderLink(String caseReference, long caseFileId) {
    return Address.query("ref", caseReference, "part", "CONTACTS", AFTER, made(caseFileId).next());
  }

  /** Notes what was done; what the rule does not allow keeps all that was typed, and says why. */
  public String log(String caseReference) {
    Instant moment = moment();
    if (moment == null) {
      Feedback.problem("at", "field.moment");
      return null;
    }
    try {
      log.log(
          caseReference,
          new ContactByPerson(channel, topic, moment, outcome, text(note), text(askedBecause)));
    } catch (Refusal refusal) {
      Feedback.refused(refusal);
      return null;
    }
    Feedback.news("staff.contacts.noted");
    return "/staff/case.xhtml"
        + Address.query("faces-redirect", true, "ref", caseReference, "part", "CONTACTS");
  }

  private Instant moment() {
    try {
      return LocalDateTime.parse(getAt().strip()).atZone(BusinessDate.ZONE).toInstant();
    } catch (DateTimeException notAMoment) {
      return null;
    }
  }

  private static String text(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  public List<ContactChannel> getChannels() {
    return List.of(
        ContactChannel.PHONE, ContactChannel.LETTER, ContactChannel.VISIT, ContactChannel.SMS);
  }

  public ContactTopic[] getTopics() {
    return ContactTopic.values();
  }

  public ContactOutcome[] getOutcomes() {
    return ContactOutcome.values();
  }

  public ContactChannel getChannel() {
    return channel;
  }

  public void setChannel(ContactChannel channel) {
    this.channel = channel;
  }

  public ContactTopic getTopic() {
    return topic;
  }

  public void setTopic(ContactTopic topic) {
    this.topic = topic;
  }

  public ContactOutcome getOutcome() {
    return outcome;
  }

  public void setOutcome(ContactOutcome outcome) {
    this.outcome = outcome;
  }

  /** As a field for a moment has it: {@code 2026-11-23T10:15}; now unless something was typed. */
  public String getAt() {
    return at == null
        ? LocalDateTime.ofInstant(clock.instant(), BusinessDate.ZONE)
            .truncatedTo(ChronoUnit.MINUTES)
            .toString()
        : at;
  }

  public void setAt(String at) {
    this.at = at;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public String getAskedBecause() {
    return askedBecause;
  }

  public void setAskedBecause(String askedBecause) {
    this.askedBecause = askedBecause;
  }
}
