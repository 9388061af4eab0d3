package org.quittance.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.quittance.payment.rules.AttemptStatus;
import org.quittance.payment.rules.AutopayDecline;
import org.quittance.payment.rules.DebtorView;
import org.quittance.payment.rules.DeclineReason;
import org.quittance.platform.ShiftableClock;
import org.quittance.testing.StripePayer;

/** Collections whose answer is lost, comes late or comes twice: the money is booked once. */
class LostCollectionsIT extends CollectedCase {

  @Test
  void money_taken_behind_a_lost_answer_is_found_and_booked_once() {
    SavedMethodSummary card = keptCard(StripePayer.GOOD_CARD);
    payer.command("/webhooks/hold", "{}");
    everyCollectionAnswerIs("RESET_AFTER_EFFECT");

    AttemptSummary unknown = charge(card);
    assertThat(unknown.view()).isEqualTo(DebtorView.PENDING);
    assertThat(charge(card).id()).isEqualTo(unknown.id());
    payer.clearFaults();

    autopay.reconcile(unknown.id());
    autopay.reconcile(unknown.id());

    assertCollectedOnce(unknown.id());
  }

  // The provider keeps an error under the key it was given for, and says it again: only looking for
  // the payment helps.
  @Test
  void money_taken_behind_an_error_is_found_by_the_sweeper() {
    SavedMethodSummary card = keptCard(StripePayer.GOOD_CARD);
    payer.command("/webhooks/hold", "{}");
    everyCollectionAnswerIs("ERROR_AFTER_EFFECT");
    AttemptSummary unknown = charge(card);
    payer.clearFaults();
    ((ShiftableClock) clock).shiftTo(Duration.ofMinutes(4));

    watch.lookAtAttempts();

    assertThat(file.eventually(() -> statusOf(unknown.id()), AttemptStatus.SUCCEEDED)).isTrue();
    assertCollectedOnce(unknown.id());
  }

  @Test
  void a_request_that_never_arrived_is_sent_once_more_under_its_own_key() {
    SavedMethodSummary card = keptCard(StripePayer.GOOD_CARD);
    everyCollectionAnswerIs("ERROR_BEFORE_EFFECT");
    AttemptSummary unknown = charge(card);
    payer.clearFaults();

    autopay.reconcile(unknown.id());
    assertThat(statusOf(unknown.id())).isEqualTo(AttemptStatus.CREATED);
    ((ShiftableClock) clock).shiftTo(Duration.ofMinutes(4));
    autopay.reconcile(unknown.id());

    assertCollectedOnce(unknown.id());
  }

  @Test
  void a_request_that_never_arrived_is_given_up_when_it_could_be_made_twice() {
    SavedMethodSummary card = keptCard(StripePayer.GOOD_CARD);
    everyCollectionAnswerIs("ERROR_BEFORE_EFFECT");
    AttemptSummary unknown = charge(card);
    payer.clearFaults();
    ((ShiftableClock) clock).shiftTo(Duration.ofDays(2));

    autopay.reconcile(unknown.id());

    assertThat(statusOf(unknown.id())).isEqualTo(AttemptStatus.FAILED);
    assertThat(intentsOf(unknown.id())).isEmpty();
    assertThat(news.failedOn(caseId))
        .containsExactly(
            new AutopayFailed(
                caseId,
                1,
                instalment,
                unknown.id(),
                AutopayDecline.SOFT,
                DeclineReason.TRY_AGAIN_LATER));
  }

  @Test
  void notifications_backwards_and_twice_over_change_nothing() {
    SavedMethodSummary card = keptCard(StripePayer.GOOD_CARD);
    payer.command("/webhooks/hold", "{}");
    AttemptSummary paid = charge(card);

    payer.command("/webhooks/duplicate", "{\"times\":4}");
    payer.command("/webhooks/release", "{\"order\":\"reversed\"}");
    watch.applyEvents();

    assertCollectedOnce(paid.id());
  }
}
