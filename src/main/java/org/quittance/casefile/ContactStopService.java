package org.quittance.casefile;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.access.CurrentActor;
import org.quittance.access.LinkChannel;
import org.quittance.creditor.Contact;
import org.quittance.creditor.PostalAddress;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * Keeps the agency from writing to people who are not the debtor. A contact is stopped when its
 * reader says so, and stays stopped until staff lift it or the case gets another contact.
 */
@ApplicationScoped
@Transactional
public class ContactStopService {

  private StoppedContactRepository stops;
  private CaseFileRepository caseFiles;
  private CurrentActor currentActor;
  private Event<CaseEvent> events;
  private Clock clock;

  protected ContactStopService() {}

  @Inject
  public ContactStopService(
      StoppedContactRepository stops,
      CaseFileRepository caseFiles,
      CurrentActor currentActor,
      Event<CaseEvent> events,
      Clock clock) {
    this.stops = stops;
    this.caseFiles = caseFiles;
    this.currentActor = currentActor;
    this.events = events;
    this.clock = clock;
  }

  /** Nothing is sent any more to the contact that a link of that channel went to. */
  public void stop(long caseFileId, LinkChannel channel, long linkId) {
    stop(caseFileId, channel, Long.valueOf(linkId));
  }

  /** Nothing is sent any more to the contact of that channel: staff were told it is another's. */
  public void stop(long caseFileId, LinkChannel channel) {
    stop(caseFileId, channel, null);
  }

  private void stop(long caseFileId, LinkChannel channel, Long linkId) {
    CaseFile caseFile = caseFiles.locked(caseFileId).orElseThrow(() -> unknown(caseFileId));
    String contact = contactOf(caseFile, channel);
    if (contact != null && !isStopped(caseFileId, channel, contact)) {
      stops.add(new StoppedContact(caseFileId, channel, contact, linkId, clock.instant()));
      raise(caseFile, "contact.stopped", Map.of("channel", channel.name()));
    }
  }

  /**
   * Lets messages leave to the contact again.
   *
   * @param because why staff are sure that it is the debtor's, for the case's history
   * @throws Refusal when nothing is stopped there
   */
  public void lift(String caseReference, long stopId, String because) {
    CaseFile caseFile =
        caseFiles
            .lock(caseReference)
            .orElseThrow(() -> Refusal.of(CasefileRefusal.CASE_UNKNOWN, caseReference));
    StoppedContact stop =
        stops
            .lock(stopId)
            .filter(found -> found.caseFileId() == caseFile.id())
            .orElseThrow(() -> Refusal.of(CasefileRefusal.CONTACT_NOT_STOPPED));
    lift(caseFile, stop, because);
  }

  private void lift(CaseFile caseFile, StoppedContact stop, String because) {
    stop.lift(currentActor.actor().name(), because, clock.instant());
    raise(caseFile, "contact.resumed", Map.of("channel", stop.channel().name(), "reason", because));
  }

  /** Lifts whatever is stopped of a case whose row is locked; see {@link #lift}. */
  public void liftAll(long caseFileId, String because) {
    CaseFile caseFile = caseFiles.locked(caseFileId).orElseThrow(() -> unknown(caseFileId));
    for (StoppedContact standing : stops.standing(caseFileId)) {
      lift(caseFile, stops.lock(standing.summary().id()).orElseThrow(), because);
    }
  }

  /** What is stopped of a case whose door the caller has passed, oldest first. */
  @Transactional(SUPPORTS)
  public List<StoppedContactSummary> standing(long caseFileId) {
    return stops.standing(caseFileId).stream().map(StoppedContact::summary).toList();
  }

  /** Where the debtor may be written to by e-mail; empty without an address, or a stopped one. */
  @Transactional(SUPPORTS)
  public Optional<String> mailAddressOf(long caseFileId) {
    return caseFiles
        .find(caseFileId)
        .map(caseFile -> contactOf(caseFile, LinkChannel.EMAIL))
        .filter(email -> !isStopped(caseFileId, LinkChannel.EMAIL, email));
  }

  /** Whether nothing may be sent to the debtor's contact of that channel. */
  @Transactional(SUPPORTS)
  public boolean isStopped(CaseFile caseFile, LinkChannel channel) {
    String contact = contactOf(caseFile, channel);
    return contact != null && isStopped(caseFile.id(), channel, contact);
  }

  private boolean isStopped(long caseFileId, LinkChannel channel, String contact) {
    return stops.standing(caseFileId).stream().anyMatch(stop -> stop.is(channel, contact));
  }

  private static String contactOf(CaseFile caseFile, LinkChannel channel) {
    Contact contact = caseFile.debtor().contact();
    PostalAddress address = contact.address();
    return switch (channel) {
      case EMAIL -> contact.email();
      case SMS -> contact.phone();
      case LETTER ->
          String.join(", ", address.lines()) + ", " + address.postalCode() + " " + address.city();
    };
  }

  private static Refusal unknown(long caseFileId) {
    return Refusal.of(CasefileRefusal.CASE_UNKNOWN, Ids.text(caseFileId));
  }

  private void raise(CaseFile caseFile, String type, Map<String, Object> data) {
    events.fire(new CaseEvent(caseFile.id(), caseFile.reference(), type, data));
  }
}
