package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.quittance.creditor.CreditorDetails;
import org.quittance.creditor.NotificationRhythm;
import org.quittance.ledger.LedgerService;
import org.quittance.ledger.SettledPart;
import org.quittance.money.Money;
import org.quittance.notification.CreditorMail.Told;
import org.quittance.notification.MailText.Button;
import org.quittance.notification.MailText.Fact;
import org.quittance.platform.AgencyIdentity;
import org.quittance.platform.Wording;

/**
 * Tells the creditor of a payment (CPCE R124-5). A payment that carries out a plan the creditor
 * knows is told as well: the law does not ask for it, the creditor's books do.
 */
@ApplicationScoped
class PaymentNoticeWriter implements MailWriter {

  private CreditorMail creditorMail;
  private LedgerService ledger;
  private AgencyIdentity agency;

  protected PaymentNoticeWriter() {}

  @Inject
  PaymentNoticeWriter(CreditorMail creditorMail, LedgerService ledger, AgencyIdentity agency) {
    this.creditorMail = creditorMail;
    this.ledger = ledger;
    this.agency = agency;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.PAYMENT_NOTICE);
  }

  @Override
  public Outcome write(ClaimedMail mail) {
    Told told = creditorMail.told(mail.caseFileId(), mail.receiptId());
    CreditorDetails creditor = creditorMail.creditorOf(told.caseFile());
    if (creditor.mandate().notifications() == NotificationRhythm.DIGEST) {
      return new Outcome.ForDigest(told.caseFile().creditor().id());
    }
    Locale locale = CreditorMail.localeOf(creditor, told.caseFile());
    return CreditorMail.write(creditor, locale, text(told, locale));
  }

  private MailText text(Told told, Locale locale) {
    String reference = told.caseFile().reference();
    return new MailText(
        MailWords.say("notice.subject", locale, reference),
        List.of(MailWords.say("notice.opening", locale, agency.name(), reference)),
        null,
        facts(told, locale),
        new Button(MailWords.say("notice.button", locale), creditorMail.pageUrl()),
        List.of(MailWords.say("notice.nothing", locale)),
        null);
  }

  private List<Fact> facts(Told told, Locale locale) {
    var receipt = told.receipt();
    List<SettledPart> settled = ledger.settledBy(told.caseFile().id(), receipt.paymentId());
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(MailWords.say("fact.debtor", locale), told.caseFile().debtor().name()));
    facts.add(
        new Fact(MailWords.say("fact.amount", locale), Wording.amount(receipt.amount(), locale)));
    facts.add(
        new Fact(
            MailWords.say("fact.receivedOn", locale), Wording.day(receipt.receivedOn(), locale)));
    facts.add(
        new Fact(MailWords.say("fact.channel", locale), Wording.term(receipt.channel(), locale)));
    for (SettledPart part : settled) {
      facts.add(
          new Fact(
              MailWords.say(
                  "fact.part",
                  locale,
                  part.claimReference(),
                  MailWords.say("component." + part.component(), locale)),
              Wording.amount(part.amount(), locale)));
    }
    Money spent = Money.sum(settled.stream().map(SettledPart::amount).toList());
    if (receipt.amount().isGreaterThan(spent)) {
      facts.add(
          new Fact(
              MailWords.say("fact.refundable", locale),
              Wording.amount(receipt.amount().minus(spent), locale)));
    }
    facts.add(
        new Fact(
            MailWords.say("fact.outstanding", locale),
            Wording.amount(receipt.outstanding(), locale)));
    facts.add(new Fact(MailWords.say("fact.receipt", locale), receipt.number()));
    return facts;
  }
}
