package org.quittance.testing.memory;

import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.Role;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.ContactStopService;
import org.quittance.contact.ContactLogService;
import org.quittance.contact.ContactMade;
import org.quittance.contact.ContactMadeRepository;
import org.quittance.contact.ContactPreferences;
import org.quittance.contact.ContactPreferencesRepository;
import org.quittance.contact.ContactService;
import org.quittance.contact.ContactStandings;
import org.quittance.contact.rules.ContactPurpose;
import org.quittance.outbox.CaseEvent;

/** Contacts of an agency in memory, and the wishes of its debtors. */
public final class InMemoryContacts implements ContactMadeRepository, ContactPreferencesRepository {

  private static final Comparator<ContactMade> OLDEST_FIRST =
      Comparator.comparing(ContactMade::madeAt).thenComparing(ContactMade::id);

  private final List<ContactMade> contacts = new ArrayList<>();
  private final List<ContactPreferences> wishes = new ArrayList<>();

  public ContactService door(
      CaseFileRepository caseFiles,
      ContactStopService stops,
      Event<CaseEvent> events,
      Clock clock) {
    return new ContactService(
        this, new ContactStandings(this, this, caseFiles, stops, clock), caseFiles, events, clock);
  }

  /** Where people note what they do, beside the same contacts. */
  public ContactLogService log(
      CaseFileRepository caseFiles,
      ContactStopService stops,
      Event<CaseEvent> events,
      Clock clock) {
    CurrentActor alice = new CurrentActor();
    alice.become(Actor.staff("alice@agency.example", Role.CASE_HANDLER));
    return new ContactLogService(
        this,
        new ContactStandings(this, this, caseFiles, stops, clock),
        caseFiles,
        alice,
        events,
        clock);
  }

  @Override
  public void add(ContactMade contact) {
    contacts.add(contact);
  }

  @Override
  public void remove(ContactMade contact) {
    contacts.remove(contact);
  }

  @Override
  public Optional<ContactMade> ofMail(long mailId) {
    return contacts.stream()
        .filter(contact -> contact.mailId() != null && contact.mailId() == mailId)
        .findFirst();
  }

  @Override
  public List<ContactMade> solicitationsSince(long caseFileId, Instant since) {
    return contacts.stream()
        .filter(contact -> contact.caseFileId() == caseFileId)
        .filter(contact -> contact.purpose() == ContactPurpose.SOLICITATION)
        .filter(contact -> contact.madeAt().isAfter(since))
        .toList();
  }

  @Override
  public List<ContactMade> made(long caseFileId, int limit) {
    return newestFirst(caseFileId).limit(limit).toList();
  }

  @Override
  public List<ContactMade> madeBefore(ContactMade before, int limit) {
    return newestFirst(before.caseFileId())
        .filter(contact -> OLDEST_FIRST.compare(contact, before) < 0)
        .limit(limit)
        .toList();
  }

  private Stream<ContactMade> newestFirst(long caseFileId) {
    return contacts.stream()
        .filter(contact -> contact.caseFileId() == caseFileId && contact.isMade())
        .sorted(OLDEST_FIRST.reversed());
  }

  @Override
  public Optional<ContactMade> findMade(long id) {
    return contacts.stream().filter(contact -> contact.id() == id).findFirst();
  }

  @Override
  public void add(ContactPreferences preferences) {
    wishes.add(preferences);
  }

  @Override
  public Optional<ContactPreferences> find(long caseFileId) {
    return wishes.stream().filter(found -> found.caseFileId() == caseFileId).findFirst();
  }
}
