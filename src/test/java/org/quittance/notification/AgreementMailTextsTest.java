package org.quittance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.quittance.creditor.NotificationRhythm;
import org.quittance.money.Money;
import org.quittance.negotiation.ProposalView;
import org.quittance.notification.MailWriter.Outcome;
import org.quittance.payment.RecordedPayment;
import org.quittance.payment.rules.SavedMethodKind;
import org.quittance.testing.Plans;
import org.quittance.testing.memory.Bank;

/** What mails about proposals and plans say, to whom, in both languages. */
class AgreementMailTextsTest {

  private TalkingAgency talking = TalkingAgency.in("fr");

  /** Lets happen what a mail tells of. */
  private void happen(MailKind kind) {
    switch (kind) {
      case PROPOSAL_SUBMITTED, CREDITOR_PROPOSAL -> talking.propose(20);
      case PROPOSAL_REFUSED, CREDITOR_NO_AGREEMENT -> talking.propose(36);
      case PROPOSAL_LAPSED -> {
        talking.propose(20);
        talking.agency.cases.recall("DOS-1", "paid elsewhere");
      }
      case OFFER_MADE -> counter();
      case OFFER_ENDS_SOON, OFFER_EXPIRED -> {
        ProposalView offered = counter();
        LocalDate validUntil = offered.head().deadlines().validUntil();
        passUntil(
            kind == MailKind.OFFER_EXPIRED ? validUntil.plusDays(1) : validUntil.minusDays(1));
      }
      case OFFER_OPENED ->
          talking.agency.negotiation.proposals.offer(
              talking.caseFileId(), talking.months(15), "Quinze mois, est-ce possible ?");
      case OFFER_RETRACTED -> {
        ProposalView offered = counter();
        talking.agency.negotiation.answers.retract(
            offered.head().id(), offered.head().offerNumber());
      }
      case ANSWER_LATE -> {
        ProposalView made = talking.propose(20);
        passUntil(made.head().deadlines().answerBy().plusDays(1));
      }
      case AGREEMENT, CREDITOR_AGREEMENT -> talking.propose(12);
      case CREDITOR_ASKED -> {
        ProposalView made = talking.propose(24);
        talking.agency.negotiation.answers.accept(made.head().id(), 1, null);
      }
      default -> happenToPlan(kind);
    }
  }

  private ProposalView counter() {
    ProposalView made = talking.propose(20);
    talking.agency.negotiation.answers.counter(
        made.head().id(), 1, talking.months(15), "Quinze mois, c’est le mieux que je puisse.");
    return talking.agency.negotiation.found.find(made.head().id());
  }

  private void passUntil(LocalDate day) {
    talking.agency.liveUntil(day.toString());
    talking.agency.negotiation.lookAtDeadlines();
  }

  private void happenToPlan(MailKind kind) {
    switch (kind) {
      case INSTALMENT_ANNOUNCED -> {
        agree(SavedMethodKind.SEPA_DEBIT);
        talking.agency.liveUntil("2026-11-23");
      }
      case INSTALMENT_DECLINED -> refusedBy(Bank.Answer.REFUSES_THIS_TIME);
      case AUTHENTICATION_NEEDED -> refusedBy(Bank.Answer.WANTS_ITS_CUSTOMER);
      case METHOD_UNUSABLE -> {
        long method = agree(SavedMethodKind.CARD);
        talking.agency.methods.spoil(method);
        talking.agency.bank.next(Bank.Answer.REFUSES_FOR_GOOD);
        talking.agency.liveUntil("2026-12-07");
      }
      case INSTALMENT_DUE_SOON -> selfPaidUntil("2026-12-04");
      case INSTALMENT_LATE -> selfPaidUntil("2026-12-08");
      case INSTALMENT_MISSED -> selfPaidUntil("2026-12-15");
      case INSTALMENT_MOVED -> {
        selfPaidUntil("2026-11-24");
        talking.agency.plans.move(
            talking.plan().id(), talking.plan().version(), 1, LocalDate.parse("2026-12-15"));
      }
      case INSTALMENT_SKIPPED -> {
        selfPaidUntil("2026-11-24");
        talking.agency.plans.skip(talking.plan().id(), talking.plan().version(), 1);
      }
      case METHOD_CHANGED -> {
        agree(SavedMethodKind.CARD);
        talking.agency.plans.payBy(talking.plan().id(), talking.plan().version(), null);
      }
      case BREACH_ANNOUNCED -> selfPaidUntil("2027-01-13");
      case PLAN_CURED -> {
        selfPaidUntil("2027-01-13");
        talking.pay("200.00");
      }
      case PLAN_BREACHED, CREDITOR_PLAN_BREACHED -> selfPaidUntil("2027-01-25");
      case PLAN_SUSPENDED -> {
        selfPaidUntil("2026-11-24");
        talking.agency.cases.hold("DOS-1", "over-indebtedness");
      }
      case PLAN_RESUMED -> {
        selfPaidUntil("2026-11-24");
        talking.agency.cases.hold("DOS-1", "over-indebtedness");
        talking.agency.liveUntil("2026-12-10");
        talking.agency.cases.release("DOS-1", "closed");
      }
      case PLAN_CANCELLED -> {
        selfPaidUntil("2026-11-24");
        talking.agency.plans.cancel(talking.plan().id(), "agreed by telephone");
      }
      case PAYMENT_TAKEN_BACK -> {
        selfPaidUntil("2026-12-07");
        RecordedPayment paid = talking.agency.transfer("DOS-1", "100.00", "BANK-X");
        talking.agency.chargebacks.takeBack("DOS-1", paid, "100.00");
      }
      case PLAN_COMPLETED, CREDITOR_PLAN_COMPLETED -> {
        talking.agency.agree(
            "DOS-1", Plans.settlement("900.00", "2026-12-10").waiving("300.00").on("2026-11-20"));
        talking.pay("900.00");
      }
      default -> throw new IllegalArgumentException(kind.name());
    }
  }

  private long agree(SavedMethodKind kind) {
    long method = talking.agency.methods.keep(talking.caseFileId(), kind);
    talking.agency.agree(
        "DOS-1", Plans.monthly("1200.00", 12, "2026-12-05").collectedBy(method).on("2026-11-20"));
    return method;
  }

  private void refusedBy(Bank.Answer answer) {
    agree(SavedMethodKind.CARD);
    talking.agency.bank.next(answer);
    talking.agency.liveUntil("2026-12-07");
  }

  private void selfPaidUntil(String day) {
    talking.agency.agree("DOS-1", Plans.monthly("1200.00", 12, "2026-12-05").on("2026-11-20"));
    talking.agency.liveUntil(day);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.MATCH_NONE,
      names = {
        ".*DISPUTE.*",
        ".*DECLARATION.*",
        "DELEGATE_.*",
        "ADDRESS_.*",
        "MESSAGE_.*",
        "RECEIPT",
        "PAYMENT_NOTICE",
        "CREDITOR_DIGEST",
        "ACCESS_LINK.*",
        "ACCESS_CODE",
        "CREDITOR_NO_AGREEMENT",
        "ANSWER_MOVED",
        "PAYMENT_REVERSED",
        "CREDITOR_PAYMENT_REVERSED"
      })
  void every_mail_keeps_the_house_rules_in_both_languages(MailKind kind) throws Exception {
    for (String language : List.of("fr", "en", "fr-BE", "en-BE")) {
      talking = TalkingAgency.in(language);
      happen(kind);
      MailDraft draft = talking.draft(kind);

      HouseRules.hold(kind, draft, talking.content(draft), language);

      boolean isForDebtor = draft.to().email().equals("claire@example.org");
      boolean isOpenFile = kind != MailKind.PROPOSAL_LAPSED;
      if (isForDebtor && isOpenFile) {
        assertThat(talking.content(draft).plain()).contains(TalkingAgency.LINK);
      }
    }
  }

  @Test
  void who_proposes_learns_by_when_a_person_answers_and_that_nobody_chases() {
    happen(MailKind.PROPOSAL_SUBMITTED);

    assertThat(talking.plain(MailKind.PROPOSAL_SUBMITTED))
        .contains("20 × 60,00\u202f€, chaque mois, du 5 décembre 2026 au 5 juillet 2028")
        .contains("Une personne l’étudie et vous répond au plus tard le")
        .contains("D’ici là, rien n’est ajouté et personne ne vous relance.");
  }

  @Test
  void a_refusal_names_every_bound_in_plain_words_and_what_would_be_accepted() {
    happen(MailKind.PROPOSAL_REFUSED);

    assertThat(talking.plain(MailKind.PROPOSAL_REFUSED))
        .contains("Le créancier demande au moins 50,00\u202f€ par échéance.")
        .contains("Le créancier accepte 24 mois au plus.")
        .contains("Accepté tout de suite, au plus près du montant : 12 × 100,00\u202f€")
        .contains("Vous pouvez toujours payer")
        .contains("Si vous ne faites rien, rien n’est convenu");
  }

  @Test
  void a_refusal_by_a_person_says_what_the_person_said() {
    ProposalView made = talking.propose(20);
    talking.agency.negotiation.answers.refuse(made.head().id(), 1, "Dossier trop récent.");

    assertThat(talking.plain(MailKind.PROPOSAL_REFUSED))
        .contains("Pourquoi : Dossier trop récent.")
        .doesNotContain("Pour un accord immédiat");
  }

  @Test
  void an_offer_says_its_terms_until_when_it_holds_and_what_happens_without_an_answer() {
    happen(MailKind.OFFER_MADE);

    assertThat(talking.plain(MailKind.OFFER_MADE))
        .contains("Notre offre : 15 × 80,00\u202f€, chaque mois")
        .contains("Valable jusqu’au")
        .contains("Quinze mois, c’est le mieux que je puisse.")
        .contains("Si vous ne répondez pas, l’offre s’arrête après le");
  }

  @Test
  void an_offer_that_was_answered_is_not_told_any_more() {
    ProposalView offered = counter();
    talking.agency.negotiation.debtorAnswers.refuse(
        talking.caseFileId(), offered.head().id(), offered.head().offerNumber());

    assertThat(talking.write(MailKind.OFFER_MADE)).isInstanceOf(Outcome.Nothing.class);
  }

  @Test
  void the_debtor_gets_the_copy_of_the_agreement_and_its_dates() throws Exception {
    happen(MailKind.AGREEMENT);

    MailDraft draft = talking.draft(MailKind.AGREEMENT);

    assertThat(draft.attachments())
        .extracting(Attachment::name)
        .containsExactly("Accord-DOS-1-2026-11-20.pdf", "Echeances-DOS-1.ics");
    assertThat(text(draft.attachments().get(0).content()))
        .contains("Accord de paiement", "DOS-1-A1", "Énergie du Sud", "Claire Martin")
        .contains("M-2026-01", "F-1001", "1 200,00 €", "samedi 5 décembre 2026")
        .contains("Je m’engage à payer.", "mille deux cents euros", "192.0.2.1")
        .contains("Cet accord n’est pas un jugement");
    var calendar =
        new CalendarBuilder().build(new ByteArrayInputStream(draft.attachments().get(1).content()));
    assertThat(calendar.getComponents(Component.VEVENT)).hasSize(12);
    assertThat(
            calendar
                .getComponents(Component.VEVENT)
                .get(0)
                .getRequiredProperty(Property.DTSTART)
                .getValue())
        .isEqualTo("20261205");
    assertThat(utf8(draft.attachments().get(1).content()))
        .contains("SUMMARY:Dossier DOS-1 : échéance 1 sur 12");
  }

  @Test
  void the_paper_of_an_agreement_stays_what_it_was() {
    happen(MailKind.AGREEMENT);
    byte[] first = talking.papers.agreementOf(talking.caseFileId(), null).content();
    talking.pay("300.00");
    talking.agency.plans.skip(talking.plan().id(), talking.plan().version(), 4);

    assertThat(talking.papers.agreementOf(talking.caseFileId(), null).content()).isEqualTo(first);
    assertThat(utf8(talking.papers.calendarOf(talking.caseFileId(), null).content()))
        .contains("STATUS:CANCELLED");
  }

  @Test
  void the_notice_of_a_direct_debit_names_mandate_and_creditor_identifier() {
    happen(MailKind.INSTALMENT_ANNOUNCED);

    assertThat(talking.plain(MailKind.INSTALMENT_ANNOUNCED))
        .contains("Montant : 100,00\u202f€", "Date du prélèvement : lundi 7 décembre 2026")
        .contains("Compte bancaire •••• 0189", "RUM-1", "FR12ZZZ123456", "huit semaines");
  }

  @Test
  void no_reminder_leaves_for_what_was_paid_in_the_meantime() {
    happen(MailKind.INSTALMENT_LATE);
    talking.pay("100.00");

    assertThat(talking.write(MailKind.INSTALMENT_LATE)).isInstanceOf(Outcome.Nothing.class);
  }

  @Test
  void a_missed_instalment_can_be_paid_moved_or_put_at_the_end() {
    happen(MailKind.INSTALMENT_MISSED);

    assertThat(talking.plain(MailKind.INSTALMENT_MISSED))
        .contains("de 15 jours au plus. Décalages possibles : 2.")
        .contains("Reports possibles : 1.");
  }

  @Test
  void a_breach_is_announced_with_what_is_missing_and_until_when() {
    happen(MailKind.BREACH_ANNOUNCED);

    assertThat(talking.plain(MailKind.BREACH_ANNOUNCED))
        .contains("Ce qui manque : 200,00\u202f€", "21 janvier 2027", "1305-4");
    assertThat(talking.write(MailKind.INSTALMENT_MISSED)).isInstanceOf(Outcome.Nothing.class);
  }

  @Test
  void a_kept_settlement_brings_the_final_receipt() throws Exception {
    happen(MailKind.PLAN_COMPLETED);

    MailDraft draft = talking.draft(MailKind.PLAN_COMPLETED);

    assertThat(talking.owed()).isEqualTo(Money.ZERO);
    assertThat(talking.content(draft).plain())
        .contains("Le dossier DOS-1 est soldé.", "Ce qui n’est plus demandé : 300,00\u202f€");
    assertThat(text(draft.attachments().get(0).content())).contains("Quittance pour solde");
  }

  @Test
  void the_creditor_hears_of_every_proposal_and_is_asked_where_its_word_is_needed() {
    happen(MailKind.CREDITOR_PROPOSAL);
    assertThat(talking.plain(MailKind.CREDITOR_PROPOSAL))
        .contains("R. 124-5", "DOS-1", "Claire Martin", "20 × 60,00\u202f€");

    talking = TalkingAgency.in("fr");
    happen(MailKind.CREDITOR_ASKED);
    assertThat(talking.plain(MailKind.CREDITOR_ASKED))
        .contains("http://localhost:8080/creditor/agreements", "Réponse au plus tard le");
  }

  @Test
  void a_creditor_that_hears_by_day_is_asked_at_once_and_told_the_rest_in_the_evening() {
    talking = TalkingAgency.in("fr", NotificationRhythm.DIGEST);
    happen(MailKind.CREDITOR_ASKED);

    assertThat(talking.write(MailKind.CREDITOR_ASKED)).isInstanceOf(Outcome.Draft.class);
    assertThat(talking.write(MailKind.CREDITOR_PROPOSAL)).isInstanceOf(Outcome.ForDigest.class);
    assertThat(talking.digestOf(MailKind.CREDITOR_PROPOSAL))
        .contains("Une nouvelle de vos dossiers.")
        .contains("DOS-1, Claire Martin : Proposition : 24 × 50,00\u202f€")
        .doesNotContain("règlement,");
  }

  @Test
  void what_comes_to_nothing_is_told_with_the_rest_of_the_day() {
    happen(MailKind.CREDITOR_NO_AGREEMENT);

    assertThat(talking.write(MailKind.CREDITOR_NO_AGREEMENT)).isInstanceOf(Outcome.ForDigest.class);
    assertThat(talking.digestOf(MailKind.CREDITOR_NO_AGREEMENT)).contains("Proposition refusée");
  }

  private static String utf8(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }

  // Line ends are where the paper ends them, and narrow spaces hold amounts together.
  private static String text(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }
  }
}
