package org.quittance.payment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.Role;
import org.quittance.dispute.DisputeDecisionService;
import org.quittance.dispute.DisputeDecisionService.Answer;
import org.quittance.dispute.DisputeDecisionService.Verdict;
import org.quittance.dispute.DisputeOpening;
import org.quittance.dispute.DisputeService;
import org.quittance.dispute.rules.DisputeScope;
import org.quittance.dispute.rules.Ground;
import org.quittance.dispute.rules.Outcome;
import org.quittance.dispute.rules.Stance;
import org.quittance.money.Money;
import org.quittance.payment.rules.AttemptStatus;
import org.quittance.testing.InContainer;
import org.quittance.testing.StripePayer;

/** Pages on which a debtor could still pay what is not owed any more, or not asked for. */
class ContestedPagesIT extends InContainer {

  private static final Money SURE = Money.euros("60.00");
  private static final Money DOUBTFUL = Money.euros("40.00");

  @Inject private CheckoutService checkout;
  @Inject private AttemptWatch watch;
  @Inject private DisputeService disputes;
  @Inject private DisputeDecisionService decisions;
  @Inject private CurrentActor currentActor;
  @Inject private PayingCase file;

  private final StripePayer payer = new StripePayer();
  private long caseId;

  @BeforeEach
  void a_debt_of_one_hundred_euros_of_which_forty_are_doubtful() {
    payer.clearFaults();
    caseId = file.place("60.00", "40.00");
    currentActor.become(Actor.staff("alice@agency.example", Role.SUPERVISOR));
  }

  private long contest() {
    return contest(DisputeScope.claims(List.of("F-2")));
  }

  private long contest(DisputeScope scope) {
    return disputes
        .open(caseId, new DisputeOpening(Ground.OTHER, scope, "Jamais livré.", Map.of()))
        .id();
  }

  private long contestAndHear() {
    long dispute = contest();
    decisions.answer(dispute, null, new Answer(Stance.MAINTAINS, "Livré en mars.", null));
    return dispute;
  }

  private CheckoutStart insist() {
    return checkout.start(
        caseId, PaymentChoice.contested(file.claimIds(caseId).get(1), DOUBTFUL, SURE), "fr");
  }

  private void assertClosed(CheckoutStart start) {
    watch.lookAtAttempts();
    assertThat(file.eventually(() -> file.statusOf(start), AttemptStatus.CANCELLED)).isTrue();
    assertThat(payer.payByCard(start.checkoutUrl(), StripePayer.GOOD_CARD).statusCode())
        .isEqualTo(410);
    assertThat(file.receipts(caseId)).isEmpty();
  }

  @Test
  void a_credit_note_closes_the_page_that_asks_for_what_it_gives_up() {
    long dispute = contest();
    CheckoutStart start = insist();

    decisions.decide(dispute, null, new Verdict(Outcome.UPHELD, "Jamais livré.", null));

    assertClosed(start);
    assertThat(file.outstanding(caseId)).isEqualTo(SURE);
  }

  @Test
  void a_credit_note_for_a_part_closes_the_page_that_asks_for_the_whole() {
    long dispute = contestAndHear();
    CheckoutStart start = insist();

    decisions.decide(
        dispute,
        null,
        new Verdict(Outcome.UPHELD_IN_PART, "Livré en partie.", Money.euros("15.00")));

    assertClosed(start);
  }

  @Test
  void who_insists_on_a_contested_part_of_an_invoice_pays_that_part_and_owes_the_rest_as_before() {
    Money part = Money.euros("20.00");
    Money rest = SURE.plus(DOUBTFUL).minus(part);
    contest(DisputeScope.of(List.of(new DisputeScope.Item("F-1", null, part))));
    assertThat(file.outstanding(caseId)).isEqualTo(rest);
    CheckoutStart start =
        checkout.start(
            caseId, PaymentChoice.contested(file.claimIds(caseId).get(0), part, rest), "fr");

    payer.payByCard(start.checkoutUrl(), StripePayer.GOOD_CARD);

    assertThat(checkout.statusOf(start.attemptId(), caseId).status())
        .isEqualTo(AttemptStatus.SUCCEEDED);
    assertThat(file.outstanding(caseId)).isEqualTo(rest);
    assertThat(file.receipts(caseId))
        .singleElement()
        .extracting(ReceiptSummary::outstanding)
        .isEqualTo(rest);
  }

  @Test
  void a_dispute_closes_the_page_that_asks_for_everything() {
    CheckoutStart start = checkout.start(caseId, PaymentChoice.all(SURE.plus(DOUBTFUL)), "fr");

    contest();

    assertClosed(start);
  }

  @Test
  void a_dispute_closes_the_page_of_the_invoice_it_is_about_whatever_else_is_owed() {
    CheckoutStart start =
        checkout.start(
            caseId, PaymentChoice.claim(file.claimIds(caseId).get(1), SURE.plus(DOUBTFUL)), "fr");

    contest();

    assertClosed(start);
  }

  @Test
  void a_dispute_that_is_rejected_leaves_the_page_of_who_insisted_open() {
    long dispute = contestAndHear();
    CheckoutStart start = insist();

    decisions.decide(dispute, null, new Verdict(Outcome.REJECTED, "Livré et signé.", null));
    watch.lookAtAttempts();

    payer.payByCard(start.checkoutUrl(), StripePayer.GOOD_CARD);
    assertThat(checkout.statusOf(start.attemptId(), caseId).status())
        .isEqualTo(AttemptStatus.SUCCEEDED);
    assertThat(file.outstanding(caseId)).isEqualTo(SURE);
  }
}
