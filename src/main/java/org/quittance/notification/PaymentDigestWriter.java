package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.quittance.creditor.CreditorDetails;
import org.quittance.money.Money;
import org.quittance.notification.CreditorMail.Told;
import org.quittance.notification.MailText.Button;
import org.quittance.notification.MailText.Fact;
import org.quittance.platform.AgencyIdentity;
import org.quittance.platform.BusinessDate;

/** Tells a creditor of a day's payments in one mail, where its mandate says so (CPCE R124-5). */
@ApplicationScoped
class PaymentDigestWriter implements MailWriter {

  private OutgoingMailRepository mails;
  private CreditorMail creditorMail;
  private AgencyIdentity agency;
  private Clock clock;

  protected PaymentDigestWriter() {}

  @Inject
  PaymentDigestWriter(
      OutgoingMailRepository mails, CreditorMail creditorMail, AgencyIdentity agency, Clock clock) {
    this.mails = mails;
    this.creditorMail = creditorMail;
    this.agency = agency;
    this.clock = clock;
  }

  @Override
  public MailKind kind() {
    return MailKind.PAYMENT_DIGEST;
  }

  @Override
  public Outcome write(ClaimedMail mail) {
    List<Told> told =
        mails.ofDigest(mail.id()).stream()
            .map(OutgoingMail::claimed)
            .map(one -> creditorMail.told(one.caseFileId(), one.receiptId()))
            .toList();
    if (told.isEmpty()) {
      return new Outcome.Nothing("The digest has nothing to tell");
    }
    CreditorDetails creditor = creditorMail.creditorOf(told.get(0).caseFile());
    return CreditorMail.write(creditor, text(told, CreditorMail.localeOf(creditor)));
  }

  private MailText text(List<Told> told, Locale locale) {
    Money sum = Money.sum(told.stream().map(one -> one.receipt().amount()).toList());
    return new MailText(
        MailWords.say("digest.subject", locale, BusinessDate.today(clock)),
        List.of(MailWords.say("digest.opening", locale, agency.name(), told.size(), sum)),
        null,
        told.stream().map(one -> fact(one, locale)).toList(),
        new Button(MailWords.say("digest.button", locale), creditorMail.pageUrl()),
        List.of(MailWords.say("notice.nothing", locale)),
        null);
  }

  private static Fact fact(Told told, Locale locale) {
    var receipt = told.receipt();
    return new Fact(
        MailWords.say(
            "digest.case", locale, told.caseFile().reference(), told.caseFile().debtor().name()),
        MailWords.say(
            "digest.payment",
            locale,
            receipt.amount(),
            receipt.channel(),
            receipt.receivedOn(),
            receipt.outstanding()));
  }
}
