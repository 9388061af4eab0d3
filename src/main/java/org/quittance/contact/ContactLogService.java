package org.quittance.contact;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quittance.access.CurrentActor;
import org.quittance.access.RefusedToDelegates;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CasefileRefusal;
import org.quittance.contact.rules.ContactChannel;
import org.quittance.contact.rules.ContactDecision;
import org.quittance.contact.rules.ContactPurpose;
import org.quittance.contact.rules.ContactRule;
import org.quittance.jurisdiction.ContactBounds;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * What people of the agency do to reach a debtor: calls, letters, visits. They pass the same rule
 * as mails, and are asked for it before; only an answer that the debtor wanted is free of it.
 */
@ApplicationScoped
@Transactional
public class ContactLogService {

  /** As far back as a contact may still be noted. */
  static final int DAYS_BACK = 30;

  // The clock of whoever notes a call may be a little ahead of ours.
  private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

  private ContactMadeRepository contacts;
  private ContactStandings standings;
  private CaseFileRepository caseFiles;
  private CurrentActor currentActor;
  private Event<CaseEvent> events;
  private Clock clock;

  protected ContactLogService() {}

  @Inject
  public ContactLogService(
      ContactMadeRepository contacts,
      ContactStandings standings,
      CaseFileRepository caseFiles,
      CurrentActor currentActor,
      Event<CaseEvent> events,
      Clock clock) {
    this.contacts = contacts;
    this.standings = standings;
    this.caseFiles = caseFiles;
    this.currentActor = currentActor;
    this.events = events;
    this.clock = clock;
  }

  /** For each way a person may take, whether the debtor may be reached by it now. */
  @Transactional(SUPPORTS)
  @RefusedToDelegates
  public List<ContactChance> chances(long caseFileId) {
    CaseFile caseFile = caseFiles.find(caseFileId).orElseThrow(() -> unknown(caseFileId));
    Instant now = clock.instant();
    return Stream.of(ContactChannel.values())
        .filter(ContactChannel::isByPerson)
        .map(
            channel ->
                ContactChance.of(
                    channel, decide(caseFile, channel, ContactPurpose.SOLICITATION, now)))
        .toList();
  }

  /** The hours and numbers that the law of a case sets, or the agency sets itself. */
  @Transactional(SUPPORTS)
  public ContactBounds boundsOf(long caseFileId) {
    return caseFiles.find(caseFileId).orElseThrow(() -> unknown(caseFileId)).law().contact();
  }

  /**
   * Notes a contact that a person makes or has made.
   *
   * @throws Refusal when the rule does not allow it at that moment and nobody had asked for it, or
   *     when it cannot have been so
   */
  @RefusedToDelegates
  public ContactSummary log(String caseReference, ContactByPerson told) {
    CaseFile lockedCase =
        caseFiles
            .lock(caseReference)
            .filter(found -> currentActor.actor().maySee(found.creditor().id()))
            .orElseThrow(() -> Refusal.of(CasefileRefusal.CASE_UNKNOWN, caseReference));
    check(told);
    ContactPurpose purpose =
        told.askedBecause() == null ? ContactPurpose.SOLICITATION : ContactPurpose.OWED_AT_ONCE;
    ContactChance chance =
        ContactChance.of(told.channel(), decide(lockedCase, told.channel(), purpose, told.at()));
    if (!chance.isOpen()) {
      throw chance.from() == null
          ? Refusal.of(ContactLogRefusal.CONTACT_LOG_NOT_AT_ALL, chance.reason()).at("/at")
          : Refusal.of(ContactLogRefusal.CONTACT_LOG_NOT_THEN, chance.reason(), chance.from())
              .at("/at");
    }
    ContactMade contact =
        ContactMade.byPerson(lockedCase.id(), told, purpose, currentActor.actor().name());
    contacts.add(contact);
    raise(lockedCase, told);
    return contact.summary();
  }

  private ContactDecision decide(
      CaseFile caseFile, ContactChannel channel, ContactPurpose purpose, Instant at) {
    return ContactRule.decide(
        channel, purpose, ContactStandings.local(at), standings.of(caseFile, channel, false, null));
  }

  private void check(ContactByPerson told) {
    if (!told.channel().isByPerson()) {
      throw Refusal.of(ContactLogRefusal.CONTACT_LOG_BY_PORTAL).at("/channel");
    }
    if (!told.outcome().fits(told.channel())) {
      throw Refusal.of(ContactLogRefusal.CONTACT_LOG_OUTCOME_UNFIT).at("/outcome");
    }
    Instant now = clock.instant();
    if (told.at().isAfter(now.plus(CLOCKS_APART))
        || told.at().isBefore(now.minus(Duration.ofDays(DAYS_BACK)))) {
      throw Refusal.of(ContactLogRefusal.CONTACT_LOG_TIME_INVALID, DAYS_BACK).at("/at");
    }
  }

  // What was said stays with the agency: the timeline cannot be corrected, and others read it.
  private void raise(CaseFile caseFile, ContactByPerson told) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("channel", told.channel().name());
    data.put("topic", told.topic().name());
    data.put("outcome", told.outcome().name());
    data.put("madeAt", told.at().toString());
    data.put("asked", told.askedBecause() != null);
    events.fire(new CaseEvent(caseFile.id(), caseFile.reference(), "contact.made", data));
  }

  private static Refusal unknown(long caseFileId) {
    return Refusal.of(CasefileRefusal.CASE_UNKNOWN, Ids.text(caseFileId));
  }
}
