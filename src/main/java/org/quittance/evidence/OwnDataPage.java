package org.quittance.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.quittance.casefile.CaseOverview;
import org.quittance.caserecords.EventSentence;
import org.quittance.caserecords.EventSummary;
import org.quittance.contact.ContactSummary;
import org.quittance.creditor.Contact;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.payment.ReceiptSummary;
import org.quittance.plan.PlanSummary;
import org.quittance.platform.AgencyIdentity;
import org.quittance.platform.PageTemplates;
import org.quittance.platform.Wording;

/** What is held about a debtor as a page to read, which needs nothing but a browser. */
@ApplicationScoped
class OwnDataPage {

  private static final String TEMPLATE = "evidence/own-data.ftlh";

  @Inject private CaseFacts facts;
  @Inject private DataNotice notice;
  @Inject private AgencyIdentity agency;
  @Inject private PageTemplates templates;

  /** Hands out events, newest first. */
  interface Events {
    void each(Consumer<EventSummary> reader);
  }

  String of(CaseOverview file, Locale locale, Instant at, Events events) {
    Words words = new Words(locale);
    CaseBreakdown owed = facts.owed(file);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("lang", locale.toLanguageTag());
    values.put("title", words.of("title", file.reference()));
    values.put("lead", words.of("lead", agency.name(), agency.address(), at));
    values.put("source", words.of("source", file.creditor().name(), file.placedOn()));
    values.put("held", table(words, "held", 4, held(file, locale)));
    values.put("rights", words.of("rights", agency.email(), agency.phone()));
    values.put("identity", section(words, "identity.what", identity(file, words)));
    values.put(
        "claims",
        table(
            words,
            "claims",
            4,
            owed.claims().stream()
                .map(
                    claim ->
                        List.of(
                            claim.reference(),
                            claim.label(),
                            Wording.day(claim.dueOn(), locale),
                            Wording.amount(claim.outstanding(), locale)))
                .toList()));
    values.put("payments", table(words, "payments", 4, payments(file, locale)));
    values.put("plans", table(words, "plans", 3, plans(file, locale)));
    values.put("contacts", table(words, "contacts", 3, contacts(file, locale)));
    List<List<String>> happened = new ArrayList<>();
    events.each(
        event ->
            happened.add(
                List.of(
                    Wording.moment(event.occurredAt(), locale), EventSentence.of(event, locale))));
    values.put("events", table(words, "events", 2, happened));
    values.put("files", words.of("files"));
    return templates.fill(TEMPLATE, locale, values);
  }

  private List<List<String>> held(CaseOverview file, Locale locale) {
    return notice.of(file, locale).stream()
        .map(one -> List.of(one.what(), one.why(), one.howLong(), one.receivers()))
        .toList();
  }

  private static List<List<String>> identity(CaseOverview file, Words words) {
    Contact contact = file.debtor().contact();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(words.of("identity.name"), file.debtor().name()));
    if (file.debtor().birthDate() != null) {
      rows.add(
          List.of(
              words.of("identity.birth"), Wording.day(file.debtor().birthDate(), words.locale())));
    }
    if (file.debtor().siren() != null) {
      rows.add(List.of(words.of("identity.siren"), file.debtor().siren()));
    }
    rows.add(
        List.of(
            words.of("identity.address"),
            String.join(", ", contact.address().lines())
                + ", "
                + contact.address().postalCode()
                + " "
                + contact.address().city()));
    rows.add(List.of(words.of("identity.email"), Objects.requireNonNullElse(contact.email(), "–")));
    rows.add(List.of(words.of("identity.phone"), Objects.requireNonNullElse(contact.phone(), "–")));
    return rows;
  }

  private List<List<String>> payments(CaseOverview file, Locale locale) {
    List<List<String>> rows = new ArrayList<>();
    for (ReceiptSummary receipt : facts.receipts(file)) {
      rows.add(
          List.of(
              Wording.day(receipt.receivedOn(), locale),
              Wording.amount(receipt.amount(), locale),
              Wording.term(receipt.channel(), locale),
              receipt.number()));
    }
    return rows;
  }

  private List<List<String>> contacts(CaseOverview file, Locale locale) {
    List<List<String>> rows = new ArrayList<>();
    for (ContactSummary contact : facts.contactsMade(file)) {
      rows.add(
          List.of(
              Wording.moment(contact.at(), locale),
              Wording.term(contact.channel(), locale),
              Wording.term(contact.topic(), locale)));
    }
    return rows;
  }

  private List<List<String>> plans(CaseOverview file, Locale locale) {
    List<List<String>> rows = new ArrayList<>();
    for (PlanSummary plan : facts.plans(file)) {
      rows.add(
          List.of(
              Wording.day(plan.agreedOn(), locale),
              Wording.amount(plan.agreedTotal(), locale),
              Wording.term(plan.status(), locale)));
    }
    return rows;
  }

  private static Map<String, Object> section(Words words, String title, List<List<String>> rows) {
    return Map.of("title", words.of(title), "rows", rows);
  }

  private static Map<String, Object> table(
      Words words, String name, int columns, List<List<String>> rows) {
    List<String> heads = new ArrayList<>();
    for (int i = 1; i <= columns; i++) {
      heads.add(words.of(name + ".column." + i));
    }
    return Map.of(
        "title", words.of(name + ".title"), "heads", heads, "rows", rows, "none", words.of("none"));
  }

  private record Words(Locale locale) {

    String of(String key, Object... arguments) {
      return DataNotice.text(locale, key, arguments);
    }
  }
}
