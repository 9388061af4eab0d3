package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.creditor.CreditorDetails;
import org.quittance.creditor.CreditorService;
import org.quittance.jurisdiction.Jurisdictions;
import org.quittance.notification.MailWriter.Outcome;
import org.quittance.payment.ReceiptService;
import org.quittance.payment.ReceiptSummary;
import org.quittance.platform.Settings;

/** What every mail to a creditor has in common: its payments, its address and its page. */
@ApplicationScoped
class CreditorMail {

  private CaseFileService cases;
  private CreditorService creditors;
  private ReceiptService receipts;
  private Settings settings;

  protected CreditorMail() {}

  @Inject
  CreditorMail(
      CaseFileService cases,
      CreditorService creditors,
      ReceiptService receipts,
      Settings settings) {
    this.cases = cases;
    this.creditors = creditors;
    this.receipts = receipts;
    this.settings = settings;
  }

  /** A payment a mail tells of, with its case. */
  record Told(CaseOverview caseFile, ReceiptSummary receipt) {}

  Told told(long caseFileId, long receiptId) {
    return new Told(cases.find(caseFileId), receipts.find(caseFileId, receiptId));
  }

  CreditorDetails creditorOf(CaseOverview caseFile) {
    return creditors.find(caseFile.creditor().reference()).details();
  }

  /** The creditor's language under the law of one of its cases. */
  static Locale localeOf(CreditorDetails creditor, CaseOverview caseFile) {
    return caseFile.law().spoken(creditor.contact().language());
  }

  /** The creditor's language under the law of its mandate, for what is about several cases. */
  static Locale localeOf(CreditorDetails creditor) {
    return Jurisdictions.of(creditor.mandate().jurisdiction())
        .spoken(creditor.contact().language());
  }

  CaseOverview caseOf(ClaimedMail mail) {
    return cases.find(mail.caseFileId());
  }

  /** Where a creditor approves what waits for its word. */
  String agreementsUrl() {
    return settings.portalUrl() + "/creditor/agreements";
  }

  /** The page of one of its cases. */
  String caseUrl(String caseReference) {
    return settings.portalUrl()
        + "/creditor/case?ref="
        + URLEncoder.encode(caseReference, StandardCharsets.UTF_8);
  }

  String pageUrl() {
    return settings.portalUrl() + "/creditor/portfolio";
  }

  static Outcome write(CreditorDetails creditor, Locale locale, MailText text) {
    return new Outcome.Draft(
        new MailDraft(
            new MailDraft.Recipient(creditor.name(), creditor.contact().email()),
            locale,
            text,
            List.of()));
  }
}
