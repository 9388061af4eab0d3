package org.quittance.document;

import static org.quittance.document.PrintedWords.fact;
import static org.quittance.document.PrintedWords.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quittance.document.AgreementContent.Allowances;
import org.quittance.document.AgreementContent.ClaimShare;
import org.quittance.document.AgreementContent.Consent;
import org.quittance.money.Money;
import org.quittance.platform.AgencyIdentity;
import org.quittance.platform.PageTemplates;
import org.quittance.platform.Wording;

/**
 * An agreement on paper: who agreed on what sum, what it is made of, what is to be paid when, and
 * the evidence that it was agreed. It says that it is no judgment.
 */
@ApplicationScoped
public class AgreementDocument {

  private static final String TEMPLATE = "document/agreement.ftlh";

  private PageTemplates templates;
  private AgencyIdentity agency;

  protected AgreementDocument() {}

  @Inject
  public AgreementDocument(PageTemplates templates, AgencyIdentity agency) {
    this.templates = templates;
    this.agency = agency;
  }

  /** The agreement as an accessible PDF in the reader's language. */
  public byte[] render(AgreementContent agreement) {
    return PdfPrinter.print(templates.fill(TEMPLATE, agreement.locale(), values(agreement)));
  }

  private Map<String, Object> values(AgreementContent agreement) {
    PrintedWords words = new PrintedWords(agreement.locale());
    var identity = agreement.identity();
    var parties = agreement.parties();
    var title = agreement.caseTitle();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("lang", agreement.locale().toLanguageTag());
    values.put(
        "title",
        words.of(agreement.promise().settlement() ? "agreement.settlement" : "agreement.plan"));
    values.put("documentTitle", words.of("agreement.documentTitle", identity.number()));
    values.put("agency", words.letterhead(agency));
    values.put("agreedOn", words.of("agreement.agreedOn", identity.agreedOn()));
    values.put("creditor", party(words.of("receipt.creditor"), parties.creditor()));
    values.put("debtor", party(words.of("agreement.debtor"), parties.debtor()));
    values.put(
        "statement",
        words.of(
            "agreement.statement",
            agency.name(),
            parties.creditor().name(),
            parties.mandateReference(),
            parties.mandateSignedOn(),
            parties.debtor().name()));
    values.put(
        "facts",
        List.of(
            fact(words.of("agreement.number"), identity.number()),
            fact(words.of("receipt.case"), title.reference()),
            fact(
                words.of("receipt.letter"),
                words.of("receipt.letterAndDate", title.letterReference(), title.letterSentOn()))));
    values.put("recognised", recognised(agreement, words));
    values.put("schedule", schedule(agreement, words));
    values.put("allowances", allowances(agreement.allowances(), words));
    values.put("signatures", signatures(agreement, words));
    values.put("notice", words.of("agreement.notJudgment"));
    values.put("recall", words.recall(title));
    values.put("law", words.of("agreement.law"));
    return values;
  }

  private static Map<String, Object> recognised(AgreementContent agreement, PrintedWords words) {
    List<Map<String, Object>> rows =
        agreement.claims().stream().map(claim -> claim(claim, words)).toList();
    Money sum = agreement.recognised();
    return Map.of(
        "title", words.of("agreement.recognised"),
        "columns",
            List.of(
                words.of("receipt.column.claim"),
                words.of("component.PRINCIPAL"),
                words.of("component.INTEREST"),
                words.of("component.INDEMNITY"),
                words.of("agreement.column.settled"),
                words.of("agreement.column.left")),
        "rows", rows,
        "sumLabel", words.of("agreement.sum"),
        "sum", words.amount(sum),
        "inWords", words.of("receipt.inWords", AmountInWords.of(sum, words.locale())));
  }

  private static Map<String, Object> claim(ClaimShare claim, PrintedWords words) {
    return Map.of(
        "claim",
        words.of("receipt.claim", claim.reference(), claim.label()),
        "amounts",
        List.of(
            words.amount(claim.principal()),
            words.amount(claim.interest()),
            words.amount(claim.indemnity()),
            words.amount(claim.settled().isZero() ? claim.settled() : claim.settled().negated()),
            words.amount(claim.outstanding())));
  }

  private static Map<String, Object> schedule(AgreementContent agreement, PrintedWords words) {
    var promise = agreement.promise();
    List<Map<String, Object>> rows =
        agreement.schedule().stream()
            .map(
                row ->
                    Map.<String, Object>of(
                        "number",
                        Integer.toString(row.number()),
                        "dueOn",
                        Wording.weekday(row.dueOn(), words.locale()),
                        "amount",
                        words.amount(row.amount())))
            .toList();
    List<String> below = new ArrayList<>();
    below.add(words.of("agreement.total", AmountInWords.of(promise.total(), words.locale())));
    if (promise.waived().isPositive()) {
      below.add(words.of("agreement.waived", promise.waived()));
    }
    return Map.of(
        "title", words.of("agreement.schedule"),
        "number", words.of("agreement.column.number"),
        "dueOn", words.of("agreement.column.dueOn"),
        "amount", words.of("receipt.column.amount"),
        "rows", rows,
        "sumLabel", words.of("agreement.totalLabel"),
        "sum", words.amount(promise.total()),
        "below", below);
  }

  private static Map<String, Object> allowances(Allowances allowed, PrintedWords words) {
    List<String> sentences = new ArrayList<>();
    sentences.add(words.of("agreement.grace", allowed.graceDays()));
    if (allowed.repairs() > 0) {
      sentences.add(words.of("agreement.repairs", allowed.repairs(), allowed.longestMoveDays()));
    }
    if (allowed.skips() > 0) {
      sentences.add(words.of("agreement.skips", allowed.skips()));
    }
    sentences.add(words.of("agreement.misses", allowed.missesTolerated(), allowed.cureDays()));
    return Map.of("title", words.of("agreement.allowances"), "sentences", sentences);
  }

  private Map<String, Object> signatures(AgreementContent agreement, PrintedWords words) {
    var signatures = agreement.signatures();
    Consent consent = signatures.consent();
    String debtor = agreement.parties().debtor().name();
    List<Map<String, Object>> facts = new ArrayList<>();
    List<String> paragraphs = List.of();
    if (consent == null) {
      facts.add(fact(debtor, words.of("agreement.signature.none")));
    } else {
      paragraphs = consent.paragraphs();
      facts.add(fact(debtor, words.of("agreement.signature.given", consent.givenAt())));
      facts.add(fact(words.of("agreement.signature.figures"), consent.figures()));
      if (consent.words() != null) {
        facts.add(fact(words.of("agreement.signature.words"), consent.words()));
      }
      facts.add(
          fact(
              words.of("agreement.signature.way"),
              words.of("agreement.signature.link", consent.givenBy(), consent.address())));
      facts.add(fact(words.of("agreement.signature.wording"), consent.wording()));
      facts.add(fact(words.of("agreement.signature.sha256"), grouped(consent.sha256())));
    }
    facts.add(
        fact(
            agency.name(),
            words.of(
                signatures.byRules()
                    ? "agreement.signature.byRules"
                    : "agreement.signature.byPerson",
                signatures.agencyAt(),
                agreement.parties().creditor().name())));
    return Map.of(
        "consentTitle",
        words.of("agreement.consent"),
        "paragraphs",
        paragraphs,
        "title",
        words.of("agreement.signatures"),
        "facts",
        facts);
  }

  // Sixteen at a time can be compared by eye, and break a line where they should.
  private static String grouped(String hash) {
    return hash.replaceAll("(.{16})(?=.)", "$1 ");
  }
}
