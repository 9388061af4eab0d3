package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.casefile.ClaimSummary;
import org.quittance.creditor.CreditorService;
import org.quittance.creditor.PostalAddress;
import org.quittance.document.ReceiptContent;
import org.quittance.document.ReceiptDocument;
import org.quittance.ledger.LedgerService;
import org.quittance.ledger.SettledPart;
import org.quittance.money.Money;
import org.quittance.payment.PaymentChannel;
import org.quittance.payment.PaymentRefusal;
import org.quittance.payment.ReceiptService;
import org.quittance.payment.ReceiptSummary;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Settings;
import org.quittance.platform.Wording;
import org.quittance.refusal.Refusal;

/** Hands receipts out as files, by mail or for download: always the same paper. */
@ApplicationScoped
@Transactional
public class ReceiptDeliveryService {

  private CaseFileService cases;
  private CreditorService creditors;
  private ReceiptService receipts;
  private LedgerService ledger;
  private ReceiptDocument document;
  private Settings settings;

  protected ReceiptDeliveryService() {}

  @Inject
  public ReceiptDeliveryService(
      CaseFileService cases,
      CreditorService creditors,
      ReceiptService receipts,
      LedgerService ledger,
      ReceiptDocument document,
      Settings settings) {
    this.cases = cases;
    this.creditors = creditors;
    this.receipts = receipts;
    this.ledger = ledger;
    this.document = document;
    this.settings = settings;
  }

  /**
   * A receipt of a case the caller may see, in the debtor's language.
   *
   * @throws Refusal when there is no such case or receipt
   */
  public ReceiptFile fileOf(long caseFileId, long receiptId) {
    CaseOverview caseFile = cases.find(caseFileId);
    return file(caseFile, receipts.find(caseFile.id(), receiptId));
  }

  /**
   * Likewise, by the receipt's printed number.
   *
   * @throws Refusal when there is no such case or receipt
   */
  public ReceiptFile fileOf(String caseReference, String number) {
    CaseOverview caseFile = cases.find(caseReference);
    return receipts.receiptsOf(caseFile.id()).stream()
        .filter(receipt -> receipt.number().equals(number))
        .findFirst()
        .map(receipt -> file(caseFile, receipt))
        .orElseThrow(() -> Refusal.of(PaymentRefusal.RECEIPT_UNKNOWN, number));
  }

  /** Where anyone can check a receipt; says nothing personal. */
  String checkUrl(ReceiptSummary receipt) {
    return settings.portalUrl() + "/verify?code=" + receipt.identity().checkCode();
  }

  private ReceiptFile file(CaseOverview caseFile, ReceiptSummary receipt) {
    Locale locale = caseFile.law().spoken(caseFile.debtor().contact().language());
    String name = Wording.text(Wording.DOCUMENTS, "receipt.fileName", locale, receipt.number());
    return new ReceiptFile(
        name.replaceAll("[^A-Za-z0-9._-]", "-") + ".pdf",
        document.render(content(caseFile, receipt, locale)));
  }

  private ReceiptContent content(CaseOverview caseFile, ReceiptSummary receipt, Locale locale) {
    List<SettledPart> settled = ledger.settledBy(caseFile.id(), receipt.paymentId());
    Money spent = Money.sum(settled.stream().map(SettledPart::amount).toList());
    var creditor = creditors.find(caseFile.creditor().reference()).details();
    return new ReceiptContent(
        locale,
        new ReceiptContent.Identity(
            receipt.number(),
            BusinessDate.of(receipt.issuedAt()),
            receipt.printedCheckCode(),
            checkUrl(receipt)),
        party(creditor.name(), creditor.contact().address()),
        party(caseFile.debtor().name(), caseFile.debtor().contact().address()),
        new ReceiptContent.CaseTitle(
            caseFile.reference(),
            caseFile.firstLetter().reference(),
            caseFile.firstLetter().sentOn()),
        new ReceiptContent.Received(
            receipt.amount(),
            receipt.receivedOn(),
            Wording.term(receipt.channel(), locale),
            receipt.channel() == PaymentChannel.DIRECT_TO_CREDITOR,
            receipt.amount().minus(spent),
            receipt.outstanding(),
            caseFile.law().spending().withinArticle()),
        parts(caseFile, settled));
  }

  private List<ReceiptContent.Part> parts(CaseOverview caseFile, List<SettledPart> settled) {
    Map<Long, ClaimSummary> claims =
        cases.claimsOf(caseFile.id()).stream()
            .collect(Collectors.toMap(ClaimSummary::id, Function.identity()));
    return settled.stream()
        .map(
            part ->
                new ReceiptContent.Part(
                    part.claimReference(),
                    claims.get(part.claimId()).details().label(),
                    part.component(),
                    part.amount()))
        .toList();
  }

  static ReceiptContent.Party party(String name, PostalAddress address) {
    List<String> lines = new ArrayList<>(address.lines());
    lines.add(address.postalCode() + " " + address.city());
    if (!"FR".equals(address.country())) {
      lines.add(new Locale("", address.country()).getDisplayCountry(Locale.FRENCH));
    }
    return new ReceiptContent.Party(name, lines);
  }
}
