package org.quittance.document;

import static org.quittance.document.PrintedWords.fact;
import static org.quittance.document.PrintedWords.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quittance.document.StatementContent.ClaimBlock;
import org.quittance.document.StatementContent.HowToPay;
import org.quittance.document.StatementContent.Totals;
import org.quittance.ledger.rules.BreakdownLine;
import org.quittance.money.Money;
import org.quittance.platform.AgencyIdentity;
import org.quittance.platform.PageTemplates;
import org.quittance.platform.Wording;

/**
 * The statement of the claim on paper: who asks, for whom and on what ground, each sum on a line of
 * its own with its days, rate and article, what was paid and where it went, how to pay, and the
 * passages of law that go with it (CPCE R124-4).
 */
@ApplicationScoped
public class StatementDocument {

  private static final String TEMPLATE = "document/statement.ftlh";

  private PageTemplates templates;
  private AgencyIdentity agency;

  protected StatementDocument() {}

  @Inject
  public StatementDocument(PageTemplates templates, AgencyIdentity agency) {
    this.templates = templates;
    this.agency = agency;
  }

  /** The statement as an accessible PDF in the reader's language. */
  public byte[] render(StatementContent statement) {
    return PdfPrinter.print(templates.fill(TEMPLATE, statement.locale(), values(statement)));
  }

  private Map<String, Object> values(StatementContent statement) {
    PrintedWords words = new PrintedWords(statement.locale());
    var title = statement.caseTitle();
    var parties = statement.parties();
    Totals totals = statement.totals();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("lang", statement.locale().toLanguageTag());
    values.put("title", words.of("statement.title"));
    values.put("documentTitle", words.of("statement.documentTitle", title.reference()));
    values.put("agency", words.letterhead(agency));
    values.put("on", words.of("statement.on", totals.on()));
    values.put("creditor", party(words.of("receipt.creditor"), parties.creditor()));
    values.put("debtor", party(words.of("statement.debtor"), parties.debtor()));
    values.put(
        "demand",
        words.of("statement.demand", agency.name(), parties.creditor().name(), totals.on()));
    values.put("amount", words.amount(totals.outstanding()));
    values.put(
        "facts",
        List.of(
            fact(words.of("receipt.case"), title.reference()),
            fact(
                words.of("receipt.letter"),
                words.of("receipt.letterAndDate", title.letterReference(), title.letterSentOn()))));
    values.put("recall", words.recall(title));
    values.put("columns", columns(words));
    values.put("claims", statement.claims().stream().map(claim -> claim(claim, words)).toList());
    values.put("totals", totals(totals, words));
    values.put(
        "known",
        totals.interestKnownUntil() == null
            ? ""
            : words.of("statement.known", totals.interestKnownUntil()));
    values.put("pay", pay(statement.howToPay(), words));
    values.put("texts", texts(statement, words));
    return values;
  }

  private static Map<String, Object> columns(PrintedWords words) {
    return Map.of(
        "line", words.of("statement.column.line"),
        "rule", words.of("statement.column.rule"),
        "amount", words.of("receipt.column.amount"));
  }

  private static Map<String, Object> claim(ClaimBlock claim, PrintedWords words) {
    var heading = claim.heading();
    List<String> ground = new ArrayList<>();
    ground.add(
        claim.issuedOn() == null
            ? words.of("statement.ground", Wording.term(heading.kind(), words.locale()))
            : words.of(
                "statement.ground.issued",
                Wording.term(heading.kind(), words.locale()),
                claim.issuedOn()));
    ground.add(words.of("statement.due", heading.dueOn()));
    if (claim.formalNoticeOn() != null) {
      ground.add(words.of("statement.notice", claim.formalNoticeOn()));
    }
    return Map.of(
        "title", words.of("receipt.claim", heading.reference(), heading.label()),
        "ground", String.join(" ", ground),
        "rows", claim.lines().stream().map(line -> row(line, words)).toList(),
        "leftLabel", words.of("statement.left"),
        "left", words.amount(heading.outstanding()));
  }

  private static Map<String, Object> row(BreakdownLine line, PrintedWords words) {
    return Map.of(
        "line", sentence(line, words),
        "rule", rule(line, words),
        "amount", words.amount(line.amount()));
  }

  private static String sentence(BreakdownLine line, PrintedWords words) {
    String part = line.paidComponent() == null ? "" : "component." + line.paidComponent();
    String kind = line.wording();
    return words.of("statement.line." + kind, line.from(), part.isEmpty() ? "" : words.of(part));
  }

  private static String rule(BreakdownLine line, PrintedWords words) {
    return line.rate() == null
        ? line.article()
        : words.of(
            "statement.accrued",
            line.from(),
            line.until(),
            line.days(),
            line.rate(),
            line.article());
  }

  private static List<Map<String, Object>> totals(Totals totals, PrintedWords words) {
    List<Map<String, Object>> rows = new ArrayList<>();
    rows.add(fact(words.of("component.PRINCIPAL"), words.amount(totals.principal())));
    rows.add(fact(words.of("component.INTEREST"), words.amount(totals.interest())));
    rows.add(fact(words.of("statement.added"), words.amount(totals.added())));
    rows.add(fact(words.of("statement.taken"), words.amount(withoutSign(totals.taken()))));
    rows.add(fact(words.of("statement.total", totals.on()), words.amount(totals.outstanding())));
    return rows;
  }

  // Nothing is not written as less than nothing.
  private static Money withoutSign(Money taken) {
    return taken.isZero() ? Money.ZERO : taken;
  }

  private static Map<String, Object> pay(HowToPay how, PrintedWords words) {
    List<String> ways = new ArrayList<>();
    ways.add(words.of("statement.pay.online", how.portalUrl()));
    if (how.iban() != null) {
      ways.add(words.of("statement.pay.transfer", how.iban(), how.transferReference()));
    }
    ways.add(words.of("statement.pay.time"));
    return Map.of("title", words.of("statement.pay"), "ways", ways);
  }

  private static Map<String, Object> texts(StatementContent statement, PrintedWords words) {
    Locale reader = statement.locale();
    return Map.of(
        "title",
        words.of("statement.law"),
        "order",
        words.of("receipt.allocationRule", statement.howToPay().spentBy()),
        "passages",
        statement.texts().stream()
            .map(
                text ->
                    Map.of(
                        "article",
                        text.article(),
                        "lang",
                        text.language().toLanguageTag(),
                        "text",
                        text.text()))
            .toList(),
        "foreign",
        Locale.FRENCH.getLanguage().equals(reader.getLanguage())
            ? ""
            : words.of("statement.law.foreign"));
  }
}
