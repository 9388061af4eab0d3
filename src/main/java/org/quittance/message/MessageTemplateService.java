package org.quittance.message;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.quittance.access.CurrentActor;
import org.quittance.access.Role;
import org.quittance.casefile.CaseOverview;
import org.quittance.ledger.LedgerService;
import org.quittance.message.rules.MessageText;
import org.quittance.message.rules.TemplatePlace;
import org.quittance.platform.AgencyIdentity;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Settings;
import org.quittance.platform.Wording;
import org.quittance.refusal.Refusal;

/** The texts that answers begin with: a supervisor writes them, the facts of a case fill them. */
@ApplicationScoped
@Transactional
public class MessageTemplateService {

  /** The longest name, in characters. */
  public static final int LONGEST_NAME = 80;

  private static final Set<Role> WRITES = Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR);
  private static final int MOST = 500;

  private MessageTemplates templates;
  private LedgerService ledger;
  private AgencyIdentity agency;
  private Settings settings;
  private CurrentActor currentActor;
  private Clock clock;

  protected MessageTemplateService() {}

  @Inject
  public MessageTemplateService(
      MessageTemplates templates,
      LedgerService ledger,
      AgencyIdentity agency,
      Settings settings,
      CurrentActor currentActor,
      Clock clock) {
    this.templates = templates;
    this.ledger = ledger;
    this.agency = agency;
    this.settings = settings;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** All of them, by name. */
  @Transactional(SUPPORTS)
  public List<TemplateView> list() {
    return templates.list(MOST).stream().map(MessageTemplate::view).toList();
  }

  /** Those in the language a debtor is written to, by name. */
  @Transactional(SUPPORTS)
  public List<TemplateView> list(CaseOverview caseFile) {
    String language = caseFile.debtor().contact().language();
    return list().stream().filter(template -> template.language().equals(language)).toList();
  }

  /**
   * Writes a template, or writes one anew.
   *
   * @param id null for a new one
   * @throws Refusal naming the field of what is wrong
   */
  public TemplateView write(Long id, String name, String language, String text) {
    requireSupervisor();
    String called = name == null ? "" : name.strip();
    if (called.isEmpty() || called.length() > LONGEST_NAME) {
      throw Refusal.of(MessageRefusal.TEMPLATE_NAME_MISSING, LONGEST_NAME).at("/name");
    }
    String says = MessageText.checked(text);
    TemplatePlace.check(says);
    templates
        .find(called, language)
        .filter(other -> !other.id().equals(id))
        .ifPresent(
            other -> {
              throw Refusal.of(MessageRefusal.TEMPLATE_ALREADY_THERE, called).at("/name");
            });
    MessageTemplate template = id == null ? new MessageTemplate(called, language) : found(id);
    template.say(called, language, says);
    template.changed(currentActor.actor().name(), clock.instant());
    if (id == null) {
      templates.add(template);
    }
    return template.view();
  }

  public void remove(long id) {
    requireSupervisor();
    templates.remove(found(id));
  }

  private void requireSupervisor() {
    if (!currentActor.actor().isAgency(WRITES)) {
      throw Refusal.of(MessageRefusal.TEMPLATE_SUPERVISOR_MUST_WRITE);
    }
  }

  private MessageTemplate found(long id) {
    return templates.find(id).orElseThrow(() -> Refusal.of(MessageRefusal.TEMPLATE_UNKNOWN));
  }

  /**
   * The text of a template with the facts of a case in their places, in the template's language.
   */
  @Transactional(SUPPORTS)
  public String fill(long id, CaseOverview caseFile) {
    TemplateView template = found(id).view();
    return TemplatePlace.fill(
        template.text(), facts(caseFile, Locale.forLanguageTag(template.language())));
  }

  private Map<TemplatePlace, String> facts(CaseOverview caseFile, Locale locale) {
    Map<TemplatePlace, String> facts = new EnumMap<>(TemplatePlace.class);
    facts.put(TemplatePlace.REFERENCE, caseFile.reference());
    facts.put(TemplatePlace.DEBTOR, caseFile.debtor().name());
    facts.put(TemplatePlace.CREDITOR, caseFile.creditor().name());
    facts.put(
        TemplatePlace.BALANCE,
        Wording.amount(
            ledger
                .breakdown(caseFile.id(), caseFile.creditor().kind(), BusinessDate.today(clock))
                .outstanding(),
            locale));
    if (caseFile.firstLetter() != null && caseFile.firstLetter().reference() != null) {
      facts.put(
          TemplatePlace.LETTER,
          caseFile.firstLetter().reference()
              + ", "
              + Wording.day(caseFile.firstLetter().sentOn(), locale));
    }
    facts.put(TemplatePlace.AGENCY, agency.name());
    facts.put(TemplatePlace.PHONE, agency.phone());
    facts.put(TemplatePlace.PAY, settings.portalUrl() + "/debtor/pay");
    return facts;
  }
}
