package org.quittance.contact;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quittance.access.RefusedToDelegates;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CasefileRefusal;
import org.quittance.contact.rules.ContactChannel;
import org.quittance.contact.rules.ContactDecision;
import org.quittance.contact.rules.ContactDecision.Postponed;
import org.quittance.contact.rules.ContactDecision.Withheld;
import org.quittance.contact.rules.ContactPurpose;
import org.quittance.contact.rules.ContactReason;
import org.quittance.contact.rules.ContactRule;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * The one door that every mail to a debtor passes at the moment it is to leave, and the list of
 * what passed. Hours lie between the decision to write and the sending, so it is asked last.
 */
@ApplicationScoped
@Transactional
public class ContactService {

  private static final int LONGEST_PAGE = 200;

  private ContactMadeRepository contacts;
  private ContactStandings standings;
  private CaseFileRepository caseFiles;
  private Event<CaseEvent> events;
  private Clock clock;

  protected ContactService() {}

  @Inject
  public ContactService(
      ContactMadeRepository contacts,
      ContactStandings standings,
      CaseFileRepository caseFiles,
      Event<CaseEvent> events,
      Clock clock) {
    this.contacts = contacts;
    this.standings = standings;
    this.caseFiles = caseFiles;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Decides about a mail that is about to leave, and counts it if it may. What is not sent leaves
   * its reason on the case's timeline.
   */
  public ContactDecision admit(PlannedMail mail) {
    if (mail.purpose() == ContactPurpose.OWED_AT_ONCE) {
      return admitOwed(mail);
    }
    // Two that leave at once are decided one after the other.
    CaseFile lockedCase = caseFiles.locked(mail.caseFileId()).orElseThrow(() -> unknown(mail));
    Instant now = clock.instant();
    ContactDecision decision =
        ContactRule.decide(
            ContactChannel.EMAIL,
            mail.purpose(),
            ContactStandings.local(now),
            standings.of(lockedCase, ContactChannel.EMAIL, mail.answerAwaited(), mail.mailId()));
    if (decision.isSend()) {
      contacts
          .ofMail(mail.mailId())
          .ifPresentOrElse(
              counted -> counted.at(now), () -> contacts.add(ContactMade.byMail(mail, now)));
    } else {
      notLeft(mail.mailId());
      raise(lockedCase, mail, decision);
    }
    return decision;
  }

  private ContactDecision admitOwed(PlannedMail mail) {
    CaseFile caseFile = caseFiles.find(mail.caseFileId()).orElseThrow(() -> unknown(mail));
    if (!standings.isStopped(caseFile, ContactChannel.EMAIL)) {
      return ContactDecision.SEND;
    }
    Withheld withheld = new Withheld(ContactReason.ADDRESS_STOPPED);
    raise(caseFile, mail, withheld);
    return withheld;
  }

  private static Refusal unknown(PlannedMail mail) {
    return Refusal.of(CasefileRefusal.CASE_UNKNOWN, Ids.text(mail.caseFileId()));
  }

  private void raise(CaseFile caseFile, PlannedMail mail, ContactDecision decision) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("channel", ContactChannel.EMAIL.name());
    data.put("topic", mail.topic().name());
    if (decision instanceof Postponed postponed) {
      data.put("reason", postponed.reason().name());
      data.put("until", ContactStandings.instant(postponed.until()).toString());
      raise(caseFile, "contact.postponed", data);
    } else if (decision instanceof Withheld withheld) {
      data.put("reason", withheld.reason().name());
      raise(caseFile, "contact.withheld", data);
    }
  }

  /** The relay has taken a mail. */
  public void left(PlannedMail mail) {
    Instant now = clock.instant();
    ContactMade contact =
        contacts
            .ofMail(mail.mailId())
            .orElseGet(
                () -> {
                  ContactMade owed = ContactMade.byMail(mail, now);
                  contacts.add(owed);
                  return owed;
                });
    contact.left(now);
  }

  /** A mail that was admitted does not leave, or not for now: it counts no more. */
  public void notLeft(long mailId) {
    contacts.ofMail(mailId).filter(counted -> !counted.isMade()).ifPresent(contacts::remove);
  }

  /**
   * The contacts made with the debtor of a case whose door the caller has passed, newest first.
   *
   * @param after {@link ContactListPage#next()} of the page before, null for the first
   * @param limit longest page wanted, at most 200
   */
  @Transactional(SUPPORTS)
  @RefusedToDelegates
  public ContactListPage made(long caseFileId, String after, int limit) {
    int size = Math.min(Math.max(limit, 1), LONGEST_PAGE);
    List<ContactMade> read =
        after == null
            ? contacts.made(caseFileId, size + 1)
            : contacts.madeBefore(lastOf(caseFileId, after), size + 1);
    List<ContactSummary> found = read.stream().map(ContactMade::summary).toList();
    boolean more = found.size() > size;
    List<ContactSummary> page = more ? List.copyOf(found.subList(0, size)) : found;
    return new ContactListPage(page, more ? Ids.text(page.get(size - 1).id()) : null);
  }

  private ContactMade lastOf(long caseFileId, String after) {
    try {
      return contacts
          .findMade(Ids.parse(after))
          .filter(last -> last.caseFileId() == caseFileId)
          .orElseThrow(() -> noKey(after));
    } catch (IllegalArgumentException notAKey) {
      throw noKey(after);
    }
  }

  private static Refusal noKey(String after) {
    return Refusal.of(CasefileRefusal.PAGE_KEY_INVALID, after).at("/after");
  }

  private void raise(CaseFile caseFile, String type, Map<String, Object> data) {
    events.fire(new CaseEvent(caseFile.id(), caseFile.reference(), type, data));
  }
}
