package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.quittance.casefile.CaseOverview;
import org.quittance.creditor.CreditorDetails;
import org.quittance.money.Money;
import org.quittance.notification.CreditorMail.Told;
import org.quittance.notification.MailText.Button;
import org.quittance.notification.MailText.Fact;
import org.quittance.platform.AgencyIdentity;
import org.quittance.platform.BusinessDate;

/**
 * Tells a creditor of a day's payments and agreements in one mail, where its mandate says so (CPCE
 * R124-5).
 */
@ApplicationScoped
class CreditorDigestWriter implements MailWriter {

  private OutgoingMailRepository mails;
  private CreditorMail creditorMail;
  private CreditorNews news;
  private AgencyIdentity agency;
  private Clock clock;

  protected CreditorDigestWriter() {}

  @Inject
  CreditorDigestWriter(
      OutgoingMailRepository mails,
      CreditorMail creditorMail,
      CreditorNews news,
      AgencyIdentity agency,
      Clock clock) {
    this.mails = mails;
    this.creditorMail = creditorMail;
    this.news = news;
    this.agency = agency;
    this.clock = clock;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.CREDITOR_DIGEST);
  }

  @Override
  public Outcome write(ClaimedMail mail) {
    List<ClaimedMail> gathered =
        mails.ofDigest(mail.id()).stream().map(OutgoingMail::claimed).toList();
    if (gathered.isEmpty()) {
      return new Outcome.Nothing("The digest has nothing to tell");
    }
    CreditorDetails creditor = creditorMail.creditorOf(creditorMail.caseOf(gathered.get(0)));
    Locale locale = CreditorMail.localeOf(creditor);
    return CreditorMail.write(creditor, locale, text(gathered, locale));
  }

  private MailText text(List<ClaimedMail> gathered, Locale locale) {
    List<Told> payments =
        gathered.stream()
            .filter(one -> one.kind() == MailKind.PAYMENT_NOTICE)
            .map(one -> creditorMail.told(one.caseFileId(), one.receiptId()))
            .toList();
    List<ClaimedMail> others =
        gathered.stream().filter(one -> one.kind() != MailKind.PAYMENT_NOTICE).toList();
    List<String> opening = new ArrayList<>();
    opening.add(MailWords.say("digest.opening", locale, agency.name()));
    if (!payments.isEmpty()) {
      Money sum = Money.sum(payments.stream().map(one -> one.receipt().amount()).toList());
      opening.add(MailWords.say("digest.payments", locale, payments.size(), sum));
    }
    if (!others.isEmpty()) {
      opening.add(MailWords.say("digest.news", locale, others.size()));
    }
    List<Fact> facts = new ArrayList<>();
    payments.forEach(one -> facts.add(fact(one, locale)));
    others.forEach(
        one -> facts.add(new Fact(name(creditorMail.caseOf(one), locale), news.line(one, locale))));
    return new MailText(
        MailWords.say("digest.subject", locale, BusinessDate.today(clock)),
        opening,
        null,
        facts,
        new Button(MailWords.say("digest.button", locale), creditorMail.pageUrl()),
        List.of(MailWords.say("notice.nothing", locale)),
        null);
  }

  private static Fact fact(Told told, Locale locale) {
    var receipt = told.receipt();
    return new Fact(
        name(told.caseFile(), locale),
        MailWords.say(
            "digest.payment",
            locale,
            receipt.amount(),
            receipt.channel(),
            receipt.receivedOn(),
            receipt.outstanding()));
  }

  private static String name(CaseOverview caseFile, Locale locale) {
    return MailWords.say("digest.case", locale, caseFile.reference(), caseFile.debtor().name());
  }
}
