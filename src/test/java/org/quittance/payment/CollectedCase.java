package org.quittance.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.quittance.money.Money;
import org.quittance.payment.rules.AttemptStatus;
import org.quittance.platform.Ids;
import org.quittance.platform.ShiftableClock;
import org.quittance.refusal.Refusal;
import org.quittance.testing.InContainer;
import org.quittance.testing.StripePayer;

/** A debt of 100 euros whose instalments of 30 are collected in the debtor's absence. */
abstract class CollectedCase extends InContainer {

  static final Money OWED = Money.euros("100.00");
  static final Money INSTALMENT = Money.euros("30.00");
  static final String REFUSED_ONCE_KEPT = "4000000000000341";
  static final String ASKS_THEN_EMPTY = "4000008260003178";
  static final String ASKS_ONCE = "4000002500003155";

  @Inject AutopayService autopay;
  @Inject SavedMethodService methods;
  @Inject CheckoutService checkout;
  @Inject AttemptWatch watch;
  @Inject PaymentAttemptService attempts;
  @Inject CollectionNews news;
  @Inject PayingCase file;
  @Inject Clock clock;

  final StripePayer payer = new StripePayer();
  long caseId;
  long instalment;

  @BeforeEach
  void a_debt_of_one_hundred_euros() {
    payer.clearFaults();
    caseId = file.place("100.00");
    instalment = Ids.next();
  }

  @AfterEach
  void the_network_is_well_again() {
    payer.clearFaults();
    payer.command("/webhooks/release", "{}");
    ((ShiftableClock) clock).shiftTo(Duration.ZERO);
  }

  SavedMethodSummary keptCard(String number) {
    SetupStart start = start();
    HttpResponse<String> answer = payer.payByCard(start.checkoutUrl(), number);
    if (answer.headers().firstValue("Location").orElse("").startsWith("/bank/")) {
      payer.atBank(answer, "authorise");
    }
    return methods.statusOf(start.setupId(), caseId).saved();
  }

  SavedMethodSummary keptAccount() {
    SetupStart start = start();
    payer.payByDebit(start.checkoutUrl(), StripePayer.GOOD_IBAN);
    return methods.statusOf(start.setupId(), caseId).saved();
  }

  SetupStart start() {
    return methods.start(caseId, new SetupOrigin("fr", "/debtor/method-return.xhtml"));
  }

  AutopayOrder order(SavedMethodSummary method) {
    return new AutopayOrder(caseId, method.id(), INSTALMENT, 1, instalment);
  }

  AttemptSummary charge(SavedMethodSummary method) {
    return autopay.charge(order(method));
  }

  void assertRefused(SavedMethodSummary method, PaymentRefusal code) {
    assertThatThrownBy(() -> charge(method))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  AttemptStatus statusOf(long attemptId) {
    return attempts.check(attemptId).status();
  }

  String intentOf(long attemptId) {
    return file.text("select payment_intent_id from payment_attempt where id = ?", attemptId);
  }

  List<JsonObject> intentsOf(long attemptId) {
    return payer
        .look("/payment_intents?limit=100")
        .getJsonArray("data")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(
            intent ->
                Ids.text(attemptId)
                    .equals(intent.getJsonObject("metadata").getString("attempt", "")))
        .toList();
  }

  void everyCollectionAnswerIs(String fault) {
    payer.command(
        "/faults",
        "{\"match\":\"POST /v1/payment_intents\",\"fault\":\"" + fault + "\",\"times\":50}");
  }

  void assertCollectedOnce(long attemptId) {
    assertThat(statusOf(attemptId)).isEqualTo(AttemptStatus.SUCCEEDED);
    assertThat(intentsOf(attemptId)).hasSize(1);
    assertThat(file.outstanding(caseId)).isEqualTo(Money.euros("70.00"));
    assertThat(file.balance(caseId)).isEqualTo(Money.ZERO);
    assertThat(file.receipts(caseId)).hasSize(1);
    assertThat(file.eventually(() -> news.postedOn(caseId).size(), 1)).isTrue();
    assertThat(news.postedOn(caseId))
        .singleElement()
        .satisfies(
            posted -> {
              assertThat(posted.attemptId()).isEqualTo(attemptId);
              assertThat(posted.instalmentId()).isEqualTo(instalment);
              assertThat(posted.settled()).isEqualTo(INSTALMENT);
            });
  }
}
