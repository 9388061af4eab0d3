package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.quittance.casefile.CaseOverview;
import org.quittance.notification.MailText.Button;
import org.quittance.notification.MailText.Fact;
import org.quittance.payment.ReceiptService;
import org.quittance.payment.ReceiptSummary;
import org.quittance.platform.AgencyIdentity;
import org.quittance.platform.Wording;

/** Brings the debtor the receipt of a payment, as a file to keep. */
@ApplicationScoped
class ReceiptMailWriter implements MailWriter {

  private DebtorMail debtorMail;
  private ReceiptService receipts;
  private ReceiptDeliveryService delivery;
  private AgencyIdentity agency;

  protected ReceiptMailWriter() {}

  @Inject
  ReceiptMailWriter(
      DebtorMail debtorMail,
      ReceiptService receipts,
      ReceiptDeliveryService delivery,
      AgencyIdentity agency) {
    this.debtorMail = debtorMail;
    this.receipts = receipts;
    this.delivery = delivery;
    this.agency = agency;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.RECEIPT);
  }

  @Override
  public Outcome write(ClaimedMail mail) {
    ReceiptSummary receipt = receipts.find(mail.caseFileId(), mail.receiptId());
    return debtorMail.write(
        mail,
        () -> List.of(attachment(delivery.fileOf(mail.caseFileId(), mail.receiptId()))),
        (caseFile, locale) -> text(caseFile, receipt, locale));
  }

  private static Attachment attachment(ReceiptFile file) {
    return new Attachment(file.name(), "application/pdf", file.content());
  }

  private MailText text(CaseOverview caseFile, ReceiptSummary receipt, Locale locale) {
    boolean isSettled = receipt.outstanding().isZero();
    String reference = caseFile.reference();
    List<String> closing = new ArrayList<>();
    closing.add(MailWords.say("receipt.attached", locale));
    if (isSettled) {
      closing.add(MailWords.say("receipt.settled", locale, reference));
    } else {
      closing.add(MailWords.say("receipt.nothingToDo", locale));
    }
    return new MailText(
        MailWords.say("receipt.subject", locale, reference),
        List.of(
            MailWords.say(
                "receipt.opening", locale, agency.name(), reference, caseFile.creditor().name())),
        null,
        List.of(
            new Fact(
                MailWords.say("fact.amount", locale), Wording.amount(receipt.amount(), locale)),
            new Fact(
                MailWords.say("fact.receivedOn", locale),
                Wording.day(receipt.receivedOn(), locale)),
            new Fact(
                MailWords.say("fact.channel", locale), Wording.term(receipt.channel(), locale)),
            new Fact(MailWords.say("fact.receipt", locale), receipt.number()),
            new Fact(MailWords.say("fact.checkCode", locale), receipt.printedCheckCode()),
            new Fact(
                MailWords.say("fact.outstanding", locale),
                Wording.amount(receipt.outstanding(), locale))),
        new Button(MailWords.say("receipt.button", locale), delivery.checkUrl(receipt)),
        closing,
        DebtorMail.recall(caseFile, locale));
  }
}
