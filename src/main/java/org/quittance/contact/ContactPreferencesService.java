package org.quittance.contact;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.RefusedToDelegates;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CasefileRefusal;
import org.quittance.contact.rules.ContactFacts.Wishes;
import org.quittance.contact.rules.ContactRule;
import org.quittance.contact.rules.QuietTimes;
import org.quittance.outbox.CaseEvent;
import org.quittance.refusal.Refusal;

/** Keeps how and when debtors wish to be reached, and in which language. */
@ApplicationScoped
@Transactional
public class ContactPreferencesService {

  /** Those we write. */
  public static final List<String> LANGUAGES = List.of("fr", "en");

  private ContactPreferencesRepository preferences;
  private CaseFileRepository caseFiles;
  private CurrentActor currentActor;
  private Event<CaseEvent> events;
  private Clock clock;

  protected ContactPreferencesService() {}

  @Inject
  public ContactPreferencesService(
      ContactPreferencesRepository preferences,
      CaseFileRepository caseFiles,
      CurrentActor currentActor,
      Event<CaseEvent> events,
      Clock clock) {
    this.preferences = preferences;
    this.caseFiles = caseFiles;
    this.currentActor = currentActor;
    this.events = events;
    this.clock = clock;
  }

  /** What the debtor of a case wishes, or what holds for whoever has not said anything. */
  @Transactional(SUPPORTS)
  public PreferencesSummary of(String caseReference) {
    return summary(visible(caseFiles.find(caseReference), caseReference));
  }

  /**
   * The same of a case whose door the caller has passed, for exports; empty when nothing was said.
   */
  @Transactional(SUPPORTS)
  public Optional<PreferencesSummary> said(long caseFileId) {
    return preferences
        .find(caseFileId)
        .flatMap(found -> caseFiles.find(caseFileId).map(this::summary));
  }

  private PreferencesSummary summary(CaseFile caseFile) {
    Optional<ContactPreferences> said = preferences.find(caseFile.id());
    Wishes wishes = said.map(ContactPreferences::wishes).orElse(Wishes.NONE);
    return new PreferencesSummary(
        wishes.channels().stream().sorted().toList(),
        wishes.quiet(),
        caseFile.debtor().contact().language(),
        said.map(ContactPreferences::changedAt).orElse(null),
        said.map(ContactPreferences::changedBy).orElse(null));
  }

  /**
   * Keeps what the debtor wishes from now on. A mail that waits for its hour is judged by them when
   * that hour has come.
   *
   * @param because how it was learned, from anybody but the debtor; null from the debtor
   * @throws Refusal when no moment would be left, or the reason is missing
   */
  @RefusedToDelegates
  public PreferencesSummary change(String caseReference, NewPreferences wanted, String because) {
    CaseFile caseFile = visible(caseFiles.lock(caseReference), caseReference);
    boolean isByDebtor = currentActor.actor().kind() == Actor.Kind.DEBTOR;
    if (!isByDebtor && (because == null || because.isBlank())) {
      throw Refusal.of(ContactRefusal.CONTACT_REASON_MISSING).at("/because");
    }
    if (!LANGUAGES.contains(wanted.language())) {
      throw Refusal.of(ContactRefusal.CONTACT_LANGUAGE_UNKNOWN).at("/language");
    }
    Wishes wishes = wanted.wishes();
    requireSomeMoment(caseFile, wishes.quiet());
    ContactPreferences kept =
        preferences
            .find(caseFile.id())
            .orElseGet(
                () -> {
                  ContactPreferences first = new ContactPreferences(caseFile.id());
                  preferences.add(first);
                  return first;
                });
    kept.change(wishes, currentActor.actor().name(), clock.instant());
    caseFile.chooseLanguage(wanted.language());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("channels", wishes.channels().stream().sorted().map(Enum::name).toList());
    data.put("language", wanted.language());
    data.put("quiet", text(wishes.quiet()));
    if (!isByDebtor) {
      data.put("reason", because);
    }
    events.fire(
        new CaseEvent(
            caseFile.id(),
            caseFile.reference(),
            isByDebtor ? "contact.preferences-told" : "contact.preferences-changed",
            data));
    return summary(caseFile);
  }

  // Whoever wants no message at all says so by the channels: hours that leave nothing are a slip.
  private void requireSomeMoment(CaseFile caseFile, QuietTimes quiet) {
    if (ContactRule.next(caseFile.law().contact(), quiet, ContactStandings.local(clock.instant()))
        .isEmpty()) {
      throw Refusal.of(ContactRefusal.CONTACT_QUIET_ALWAYS).at("/quietFrom");
    }
  }

  private static String text(QuietTimes quiet) {
    String days = quiet.days().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    String hours = quiet.hasHours() ? quiet.from() + "-" + quiet.until() : "";
    return (hours + " " + days).trim();
  }

  private CaseFile visible(Optional<CaseFile> found, String asked) {
    return found
        .filter(caseFile -> currentActor.actor().maySee(caseFile.creditor().id()))
        .orElseThrow(() -> Refusal.of(CasefileRefusal.CASE_UNKNOWN, asked));
  }
}
