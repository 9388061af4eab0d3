package org.quittance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.creditor.NotificationRhythm;
import org.quittance.money.Money;
import org.quittance.notification.MailWriter.Outcome;
import org.quittance.payment.RecordedPayment;
import org.quittance.testing.Plans;

/** What is told, and to whom, when a bank takes back a payment of 100 euros. */
class ReversalMailTextsTest {

  private TalkingAgency talking = TalkingAgency.in("fr");

  private RecordedPayment paid() {
    return talking.agency.transfer("DOS-1", "100.00", "BANK-X");
  }

  private void takeBack(RecordedPayment paid) {
    talking.agency.chargebacks.takeBack("DOS-1", paid, "100.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en", "fr-BE", "en-BE"})
  void both_mails_keep_the_house_rules(String language) throws IOException {
    talking = TalkingAgency.in(language);
    takeBack(paid());

    for (MailKind kind : List.of(MailKind.PAYMENT_REVERSED, MailKind.CREDITOR_PAYMENT_REVERSED)) {
      MailDraft draft = talking.draft(kind);
      HouseRules.hold(kind, draft, talking.content(draft), language);
    }
  }

  @Test
  void who_has_no_plan_is_told_that_a_payment_came_back_and_that_it_costs_nothing() {
    takeBack(paid());

    assertThat(talking.draft(MailKind.PAYMENT_REVERSED).to().email())
        .isEqualTo("claire@example.org");
    assertThat(talking.plain(MailKind.PAYMENT_REVERSED))
        .contains("Somme reprise : 100,00\u202f€", "Aucun frais ne vous est demandé")
        .contains("cette somme reste demandée");
    assertThat(talking.owed()).isEqualTo(Money.euros("1200.00"));
  }

  @Test
  void who_has_a_plan_is_told_by_one_mail_which_instalment_is_owed_again() {
    talking.agency.agree("DOS-1", Plans.monthly("1200.00", 12, "2026-12-05").on("2026-11-20"));
    talking.agency.liveUntil("2026-12-07");
    takeBack(paid());

    assertThat(talking.write(MailKind.PAYMENT_TAKEN_BACK)).isInstanceOf(Outcome.Draft.class);
    assertThat(talking.write(MailKind.PAYMENT_REVERSED)).isInstanceOf(Outcome.Nothing.class);
    assertThat(talking.write(MailKind.CREDITOR_PAYMENT_REVERSED)).isInstanceOf(Outcome.Draft.class);
  }

  @Test
  void a_plan_that_does_not_count_the_payment_leaves_the_debtor_to_be_told() {
    RecordedPayment before = paid();
    talking.agency.clock.advance(Duration.ofMinutes(1));
    talking.agency.agree("DOS-1", Plans.monthly("1100.00", 11, "2026-12-05").on("2026-11-20"));

    takeBack(before);

    assertThat(talking.write(MailKind.PAYMENT_REVERSED)).isInstanceOf(Outcome.Draft.class);
  }

  @Test
  void money_that_is_here_again_is_not_told_as_taken() {
    RecordedPayment paid = paid();
    takeBack(paid);
    talking.agency.chargebacks.giveBack("DOS-1", paid, "100.00");

    for (MailKind kind : List.of(MailKind.PAYMENT_REVERSED, MailKind.CREDITOR_PAYMENT_REVERSED)) {
      assertThat(talking.write(kind)).isInstanceOf(Outcome.Nothing.class);
    }
  }

  @Test
  void the_creditor_is_told_what_came_back_and_that_the_debtor_pays_no_charges() {
    takeBack(paid());

    assertThat(talking.plain(MailKind.CREDITOR_PAYMENT_REVERSED))
        .contains("DOS-1", "Claire Martin", "Somme reprise : 100,00\u202f€")
        .contains("les frais de la banque ne lui sont pas demandés (article L. 111-8");
  }

  @Test
  void a_creditor_that_hears_by_day_hears_of_it_in_the_evening() {
    talking = TalkingAgency.in("fr", NotificationRhythm.DIGEST);
    takeBack(paid());

    assertThat(talking.digestOf(MailKind.CREDITOR_PAYMENT_REVERSED))
        .contains("Paiement repris par la banque : 100,00\u202f€, reçus le 20 novembre 2026");
  }
}
