package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quittance.notification.WrittenMail.Content;
import org.quittance.platform.AgencyIdentity;
import org.quittance.platform.PageTemplates;
import org.quittance.platform.Settings;

/**
 * Lays every mail out alike: as a page without anything to load from elsewhere, and as plain text
 * that says the same. The foot tells who writes, how to reach them and how to check that it is
 * really them.
 */
@ApplicationScoped
class MailLayout {

  private PageTemplates templates;
  private AgencyIdentity agency;
  private Settings settings;

  protected MailLayout() {}

  @Inject
  MailLayout(PageTemplates templates, AgencyIdentity agency, Settings settings) {
    this.templates = templates;
    this.agency = agency;
    this.settings = settings;
  }

  Content lay(MailText text, Locale locale) {
    Map<String, Object> values = values(text, locale);
    return new Content(
        text.subject(),
        templates.fill("notification/mail.ftlh", locale, values),
        templates.fill("notification/mail.ftl", locale, values));
  }

  private Map<String, Object> values(MailText text, Locale locale) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("lang", locale.toLanguageTag());
    values.put("subject", text.subject());
    values.put("greeting", MailWords.say("mail.greeting", locale));
    values.put("opening", text.opening());
    values.put("highlight", text.highlight() == null ? "" : text.highlight());
    values.put(
        "facts",
        text.facts().stream()
            .map(
                fact ->
                    Map.of(
                        "label", fact.label(),
                        "value", fact.value(),
                        "line", MailWords.say("mail.fact", locale, fact.label(), fact.value())))
            .toList());
    if (text.button() != null) {
      values.put(
          "button",
          Map.of(
              "label", text.button().label(),
              "url", text.button().url(),
              "line", MailWords.say("mail.button", locale, text.button().label())));
    }
    values.put("closing", text.closing());
    values.put("agencyName", agency.name());
    values.put("foot", foot(text, locale));
    return values;
  }

  private List<String> foot(MailText text, Locale locale) {
    String verify = settings.portalUrl() + "/verify";
    List<String> foot = new ArrayList<>();
    if (text.recall() != null) {
      foot.add(text.recall());
    }
    foot.add(MailWords.say("mail.verify", locale, verify, agency.phone()));
    foot.add(MailWords.say("mail.never", locale));
    foot.add(
        agency
            .siren()
            .map(
                siren ->
                    MailWords.say(
                        "mail.agencySiren", locale, agency.name(), agency.address(), siren))
            .orElseGet(
                () -> MailWords.say("mail.agency", locale, agency.name(), agency.address())));
    foot.add(
        MailWords.say("mail.reach", locale, agency.phone(), agency.hours(locale), agency.email()));
    return foot;
  }
}
