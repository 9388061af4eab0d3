package org.quittance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aConsumer;
import static org.quittance.testing.CaseFiles.aCreditor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.casefile.CasePlacement;
import org.quittance.casefile.DebtorDetails;
import org.quittance.creditor.Contact;
import org.quittance.creditor.CreditorDetails;
import org.quittance.creditor.MandateTerms;
import org.quittance.creditor.NotificationRhythm;
import org.quittance.document.ReceiptDocument;
import org.quittance.notification.MailWriter.Outcome;
import org.quittance.payment.RecordedPayment;
import org.quittance.platform.AgencyIdentity;
import org.quittance.platform.PageTemplates;
import org.quittance.platform.Settings;
import org.quittance.testing.memory.Agency;

/** What mails say, to whom, in both languages. */
class MailTextsTest {

  private static final String LINK = "http://localhost:8080/l/0123456789abcdefghijklmnopqrstuv";

  private final Agency agency = Agency.on("2026-11-20");
  private final Settings settings = new Settings(name -> null, name -> null);
  private final AgencyIdentity identity = new AgencyIdentity(settings);
  private final PageTemplates templates = new PageTemplates();
  private final InMemoryOutgoingMails mails = new InMemoryOutgoingMails();
  private final DebtorMail debtorMail = new DebtorMail(agency.cases);
  private final CreditorMail creditorMail =
      new CreditorMail(agency.cases, agency.creditors, agency.receipts, settings);
  private final ReceiptDeliveryService delivery =
      new ReceiptDeliveryService(
          agency.cases,
          agency.creditors,
          agency.receipts,
          agency.ledger,
          new ReceiptDocument(templates, identity),
          settings);
  private final MailLayout layout = new MailLayout(templates, identity, settings);
  private final MailSecrets secrets = new MailSecrets(() -> List.of(new byte[32]));
  private RecordedPayment payment;

  @BeforeEach
  void a_payment_of_a_part() {
    place("fr", "claire@example.org", NotificationRhythm.IMMEDIATE);
    payment = agency.transfer("DOS-1", "100.00", "BANK-1");
  }

  private void place(String language, String email, NotificationRhythm rhythm) {
    CreditorDetails creditor = aCreditor();
    MandateTerms mandate = creditor.mandate();
    agency.creditors.register(
        "ENSUD",
        new CreditorDetails(
            creditor.name(),
            creditor.kind(),
            creditor.siren(),
            contact(creditor.contact(), creditor.contact().email(), language),
            creditor.iban(),
            new MandateTerms(
                mandate.reference(),
                mandate.signedOn(),
                mandate.jurisdiction(),
                mandate.commissionRate(),
                mandate.fixedFee(),
                rhythm,
                mandate.approval()),
            creditor.brandColour()));
    CasePlacement placement = aCaseFile().withInvoice("F-1001", "420.00", "2025-04-30").build();
    DebtorDetails debtor = aConsumer();
    agency.cases.place(
        "DOS-1",
        new CasePlacement(
            placement.creditorReference(),
            placement.placedOn(),
            new DebtorDetails(
                debtor.kind(),
                debtor.name(),
                debtor.birthDate(),
                debtor.siren(),
                contact(debtor.contact(), email, language)),
            placement.firstLetter(),
            placement.claims()));
  }

  private static Contact contact(Contact contact, String email, String language) {
    return new Contact(email, contact.phone(), language, contact.address());
  }

  private MailWriter writer(MailKind kind) {
    return switch (kind) {
      case RECEIPT -> new ReceiptMailWriter(debtorMail, agency.receipts, delivery, identity);
      case PAYMENT_NOTICE -> new PaymentNoticeWriter(creditorMail, agency.ledger, identity);
      case CREDITOR_DIGEST ->
          new CreditorDigestWriter(
              mails,
              creditorMail,
              new CreditorNews(agency.negotiation.found, agency.plans, agency.receipts),
              identity,
              agency.clock);
      case ACCESS_LINK -> new AccessLinkMailWriter(debtorMail, secrets, identity, agency.clock);
      case ACCESS_CODE -> new AccessCodeMailWriter(debtorMail, secrets, identity, agency.clock);
      default -> throw new IllegalArgumentException(kind.name());
    };
  }

  private ClaimedMail claimed(MailKind kind) {
    long caseFileId = agency.look("DOS-1").id();
    Instant now = agency.clock.instant();
    Instant later = now.plus(Duration.ofDays(30));
    OutgoingMail mail =
        switch (kind) {
          case RECEIPT -> OutgoingMail.receipt(caseFileId, 7, payment.receipt().id(), now);
          case PAYMENT_NOTICE -> noticeOf(caseFileId, now);
          case CREDITOR_DIGEST -> digestOf(caseFileId, now);
          case ACCESS_LINK ->
              OutgoingMail.secret(kind, caseFileId, secrets.encrypt(LINK), later, now);
          case ACCESS_CODE ->
              OutgoingMail.secret(kind, caseFileId, secrets.encrypt("012345"), later, now);
          default -> throw new IllegalArgumentException(kind.name());
        };
    return mail.claimed();
  }

  private OutgoingMail noticeOf(long caseFileId, Instant now) {
    return OutgoingMail.receipt(caseFileId, 7, payment.receipt().id(), now)
        .splitNotice(now)
        .orElseThrow();
  }

  private OutgoingMail digestOf(long caseFileId, Instant now) {
    OutgoingMail notice = noticeOf(caseFileId, now);
    OutgoingMail digest = OutgoingMail.digest(7, now);
    notice.gather(7, now);
    notice.join(digest);
    mails.add(notice);
    return digest;
  }

  private MailDraft draft(MailKind kind) {
    return ((Outcome.Draft) writer(kind).write(claimed(kind))).draft();
  }

  private WrittenMail.Content content(MailKind kind) {
    MailDraft draft = draft(kind);
    return layout.lay(draft.text(), draft.locale());
  }

  @ParameterizedTest
  @EnumSource(
      names = {"RECEIPT", "PAYMENT_NOTICE", "CREDITOR_DIGEST", "ACCESS_LINK", "ACCESS_CODE"})
  void every_mail_keeps_the_house_rules_in_both_languages(MailKind kind) throws Exception {
    for (String language : List.of("fr", "en")) {
      place(language, "claire@example.org", NotificationRhythm.IMMEDIATE);
      MailDraft draft = draft(kind);
      WrittenMail.Content content = layout.lay(draft.text(), draft.locale());

      HouseRules.hold(kind, draft, content, language);
    }
  }

  @Test
  void the_debtor_gets_the_receipt_as_a_file_with_its_check_code() {
    MailDraft draft = draft(MailKind.RECEIPT);
    String code = payment.receipt().identity().checkCode();

    assertThat(draft.text().subject()).isEqualTo("Votre dossier DOS-1 : votre quittance");
    assertThat(draft.attachments())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.name()).isEqualTo("Quittance-DOS-1-Q1.pdf");
              assertThat(new String(file.content(), 0, 5, StandardCharsets.US_ASCII))
                  .isEqualTo("%PDF-");
            });
    assertThat(content(MailKind.RECEIPT).plain())
        .contains("Énergie du Sud", "100,00\u202f€", "320,00\u202f€", "DOS-1-Q1")
        .contains("http://localhost:8080/verify?code=" + code)
        .contains("Ce message fait suite à notre courrier n° L-2026-0481 du 3 novembre 2026.")
        .contains("Il reste une somme à régler");
  }

  @Test
  void the_last_receipt_says_that_nothing_is_left_to_do() {
    payment = agency.transfer("DOS-1", "320.00", "BANK-2");

    assertThat(content(MailKind.RECEIPT).plain())
        .contains("Le dossier DOS-1 est soldé")
        .doesNotContain("Il reste une somme");
  }

  @Test
  void a_link_names_neither_creditor_nor_amount_nor_debtor() {
    WrittenMail.Content content = content(MailKind.ACCESS_LINK);

    assertThat(content.html()).contains(LINK);
    assertThat(content.plain())
        .contains(LINK, "20 décembre 2026")
        .doesNotContain("Énergie", "420", "320", "Martin");
  }

  @Test
  void a_code_is_easy_to_copy_and_has_no_button() {
    WrittenMail.Content content = content(MailKind.ACCESS_CODE);

    assertThat(content.plain()).contains("012 345");
    assertThat(content.html()).contains("012 345").doesNotContain("<a ");
  }

  @Test
  void the_creditor_learns_what_was_paid_where_it_went_and_what_is_left() {
    assertThat(content(MailKind.PAYMENT_NOTICE).plain())
        .contains("R. 124-5", "DOS-1", "Claire Martin", "Virement", "20 novembre 2026")
        .contains("F-1001, principal : 100,00\u202f€")
        .contains("Reste à régler après ce paiement : 320,00\u202f€");
  }

  @Test
  void a_creditor_that_hears_by_day_gets_no_notice_of_its_own() {
    place("fr", "claire@example.org", NotificationRhythm.DIGEST);

    assertThat(writer(MailKind.PAYMENT_NOTICE).write(claimed(MailKind.PAYMENT_NOTICE)))
        .isInstanceOf(Outcome.ForDigest.class);
    assertThat(content(MailKind.CREDITOR_DIGEST).plain())
        .contains("Un règlement, 100,00\u202f€ au total")
        .contains("DOS-1, Claire Martin : 100,00\u202f€, Virement, le 20 novembre 2026");
  }

  @Test
  void a_debtor_without_an_address_gets_nothing() {
    place("fr", null, NotificationRhythm.IMMEDIATE);

    assertThat(writer(MailKind.RECEIPT).write(claimed(MailKind.RECEIPT)))
        .isInstanceOf(Outcome.Nothing.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACCESS_LINK", "ACCESS_CODE"})
  void a_secret_that_has_expired_is_not_sent(MailKind kind) {
    ClaimedMail mail = claimed(kind);
    agency.clock.advanceDays(31);

    assertThat(writer(kind).write(mail)).isInstanceOf(Outcome.Nothing.class);
  }

  // CPCE R124-4, last paragraph. Every mail to a debtor passes here.
  @Test
  void no_writer_of_mails_to_debtors_can_leave_the_first_letter_out() {
    Outcome outcome =
        debtorMail.write(
            claimed(MailKind.ACCESS_LINK),
            List::of,
            (caseFile, locale) ->
                new MailText("Subject", List.of("x"), null, List.of(), null, List.of(), null));

    MailDraft draft = ((Outcome.Draft) outcome).draft();
    WrittenMail.Content content = layout.lay(draft.text(), draft.locale());
    assertThat(content.html()).contains("L-2026-0481", "3 novembre 2026");
    assertThat(content.plain()).contains("L-2026-0481", "3 novembre 2026");
  }

  @Test
  void a_name_with_markup_stays_a_name() {
    MailText text =
        new MailText(
            "Subject", List.of("<b>Durand & Fils</b>"), null, List.of(), null, List.of(), null);

    WrittenMail.Content content = layout.lay(text, Locale.FRENCH);

    assertThat(content.html()).contains("&lt;b&gt;Durand &amp; Fils&lt;/b&gt;");
    assertThat(content.plain()).contains("<b>Durand & Fils</b>");
  }

  @Test
  void secrets_are_encrypted_differently_each_time() {
    byte[] once = secrets.encrypt(LINK);

    assertThat(secrets.encrypt(LINK)).isNotEqualTo(once);
    assertThat(new String(once, StandardCharsets.ISO_8859_1)).doesNotContain("localhost");
    assertThat(secrets.decrypt(once)).isEqualTo(LINK);
  }
}
