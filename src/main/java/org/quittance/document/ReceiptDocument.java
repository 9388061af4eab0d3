package org.quittance.document;

import static org.quittance.document.PrintedWords.fact;
import static org.quittance.document.PrintedWords.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quittance.platform.AgencyIdentity;
import org.quittance.platform.PageTemplates;
import org.quittance.platform.Wording;

/**
 * The receipt on paper: one A4 page that proves a payment to whoever holds it, says where the money
 * went (C. civ. 1343-1) and how anyone can check that it is genuine (CPCE R124-6).
 */
@ApplicationScoped
public class ReceiptDocument {

  private static final String TEMPLATE = "document/receipt.ftlh";

  private PageTemplates templates;
  private AgencyIdentity agency;

  protected ReceiptDocument() {}

  @Inject
  public ReceiptDocument(PageTemplates templates, AgencyIdentity agency) {
    this.templates = templates;
    this.agency = agency;
  }

  /** The receipt as an accessible PDF in the reader's language. */
  public byte[] render(ReceiptContent receipt) {
    return PdfPrinter.print(templates.fill(TEMPLATE, receipt.locale(), values(receipt)));
  }

  private Map<String, Object> values(ReceiptContent receipt) {
    Locale locale = receipt.locale();
    PrintedWords words = new PrintedWords(locale);
    var identity = receipt.identity();
    var received = receipt.received();
    var title = receipt.caseTitle();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("lang", locale.toLanguageTag());
    values.put("title", words.of(receipt.isFinal() ? "receipt.title.final" : "receipt.title"));
    values.put("documentTitle", words.of("receipt.documentTitle", identity.number()));
    values.put("agency", words.letterhead(agency));
    values.put("issuedOn", words.of("receipt.issuedOn", identity.issuedOn()));
    values.put("creditor", party(words.of("receipt.creditor"), receipt.creditor()));
    values.put("debtor", party(words.of("receipt.debtor"), receipt.debtor()));
    values.put(
        "statement",
        words.of(
            received.byCreditor() ? "receipt.statement.byCreditor" : "receipt.statement",
            agency.name(),
            receipt.creditor().name()));
    values.put("amount", Wording.amount(received.amount(), locale));
    values.put(
        "amountInWords", words.of("receipt.inWords", AmountInWords.of(received.amount(), locale)));
    values.put(
        "facts",
        List.of(
            fact(words.of("receipt.number"), identity.number()),
            fact(words.of("receipt.receivedOn"), Wording.day(received.receivedOn(), locale)),
            fact(words.of("receipt.channel"), received.channel()),
            fact(words.of("receipt.case"), title.reference()),
            fact(
                words.of("receipt.letter"),
                words.of("receipt.letterAndDate", title.letterReference(), title.letterSentOn()))));
    values.put("allocation", allocation(receipt, words));
    values.put("outstanding", outstanding(receipt, words));
    values.put("check", check(identity, words));
    values.put("recall", words.recall(title));
    values.put("law", words.of("receipt.law"));
    values.put("lawText", words.of("receipt.lawText"));
    return values;
  }

  private static Map<String, Object> allocation(ReceiptContent receipt, PrintedWords words) {
    List<Map<String, Object>> rows =
        receipt.parts().stream()
            .map(
                part ->
                    Map.<String, Object>of(
                        "claim",
                        words.of("receipt.claim", part.claimReference(), part.claimLabel()),
                        "component",
                        words.of("component." + part.component()),
                        "amount",
                        Wording.amount(part.amount(), words.locale())))
            .toList();
    return Map.of(
        "title", words.of("receipt.allocation"),
        "claim", words.of("receipt.column.claim"),
        "component", words.of("receipt.column.component"),
        "amount", words.of("receipt.column.amount"),
        "rows", rows,
        "rule", words.of("receipt.allocationRule", receipt.received().spentBy()));
  }

  private static List<String> outstanding(ReceiptContent receipt, PrintedWords words) {
    var received = receipt.received();
    String left =
        receipt.isFinal()
            ? words.of("receipt.nothingLeft", receipt.caseTitle().reference())
            : words.of("receipt.left", received.outstanding(), receipt.identity().issuedOn());
    return received.refundable().isPositive()
        ? List.of(left, words.of("receipt.refundable", received.refundable()))
        : List.of(left);
  }

  private static Map<String, Object> check(ReceiptContent.Identity identity, PrintedWords words) {
    return Map.of(
        "title", words.of("receipt.check"),
        "how", words.of("receipt.checkHow"),
        "code", identity.checkCode(),
        "url", identity.checkUrl(),
        "qr", QrCode.dataUrl(identity.checkUrl()),
        "qrAlternative", words.of("receipt.qr"));
  }
}
