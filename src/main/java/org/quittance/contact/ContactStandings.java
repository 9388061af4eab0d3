package org.quittance.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.quittance.access.LinkChannel;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.ContactStopService;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.contact.rules.ContactChannel;
import org.quittance.contact.rules.ContactFacts;
import org.quittance.contact.rules.ContactFacts.Made;
import org.quittance.contact.rules.ContactFacts.Wishes;
import org.quittance.contact.rules.ContactReason;
import org.quittance.platform.BusinessDate;

/** Gathers what decides about a contact with the debtor of a case. */
@ApplicationScoped
public class ContactStandings {

  /** As far back as any bound counts from the earliest moment that may be asked about. */
  private static final int DAYS_COUNTED = 31 + ContactLogService.DAYS_BACK;

  private ContactMadeRepository contacts;
  private ContactPreferencesRepository preferences;
  private CaseFileRepository caseFiles;
  private ContactStopService stops;
  private Clock clock;

  protected ContactStandings() {}

  @Inject
  public ContactStandings(
      ContactMadeRepository contacts,
      ContactPreferencesRepository preferences,
      CaseFileRepository caseFiles,
      ContactStopService stops,
      Clock clock) {
    this.contacts = contacts;
    this.preferences = preferences;
    this.caseFiles = caseFiles;
    this.stops = stops;
    this.clock = clock;
  }

  /**
   * @param except a mail that does not count itself, null when there is none
   */
  ContactFacts of(CaseFile caseFile, ContactChannel channel, boolean answerAwaited, Long except) {
    return new ContactFacts(
        caseFile.law().contact(),
        wishesOf(caseFile.id()),
        obstacle(caseFile, channel, answerAwaited),
        madeOf(caseFile.id(), except));
  }

  Wishes wishesOf(long caseFileId) {
    return preferences.find(caseFileId).map(ContactPreferences::wishes).orElse(Wishes.NONE);
  }

  private List<Made> madeOf(long caseFileId, Long except) {
    Instant since = clock.instant().minus(Duration.ofDays(DAYS_COUNTED));
    return contacts.solicitationsSince(caseFileId, since).stream()
        .filter(contact -> except == null || !except.equals(contact.mailId()))
        .map(contact -> new Made(contact.channel(), local(contact.madeAt())))
        .toList();
  }

  boolean isStopped(CaseFile caseFile, ContactChannel channel) {
    return stops.isStopped(caseFile, linkChannel(channel));
  }

  private static LinkChannel linkChannel(ContactChannel channel) {
    return switch (channel) {
      case EMAIL -> LinkChannel.EMAIL;
      case SMS, PHONE -> LinkChannel.SMS;
      case LETTER, VISIT -> LinkChannel.LETTER;
    };
  }

  private Optional<ContactReason> obstacle(
      CaseFile caseFile, ContactChannel channel, boolean answerAwaited) {
    if (isStopped(caseFile, channel)) {
      return Optional.of(ContactReason.ADDRESS_STOPPED);
    }
    if (caseFile.status().isClosed()) {
      return Optional.of(ContactReason.CASE_CLOSED);
    }
    if (caseFile.status() == CaseStatus.ON_HOLD || !caseFile.holds().isEmpty()) {
      return Optional.of(ContactReason.CASE_HELD);
    }
    if (isContested(caseFile)) {
      return Optional.of(ContactReason.CONTESTED);
    }
    return answerAwaited ? Optional.of(ContactReason.ANSWER_AWAITED) : Optional.empty();
  }

  // A part that is contested leaves the rest to be asked for.
  private boolean isContested(CaseFile caseFile) {
    LocalDate today = BusinessDate.today(clock);
    return !caseFile.contestedParts().all().isEmpty()
        && caseFiles.claimsOf(caseFile.id()).stream()
            .allMatch(
                claim ->
                    caseFile.contestedParts().on(claim.id(), today).stream()
                        .anyMatch(part -> part.part() == null && part.amount() == null));
  }

  /** The debtor's clock: Paris and Brussels have the same. */
  static LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, BusinessDate.ZONE);
  }

  static Instant instant(LocalDateTime local) {
    return local.atZone(BusinessDate.ZONE).toInstant();
  }
}
