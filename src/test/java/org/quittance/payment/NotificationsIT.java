package org.quittance.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.Webhook;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.money.Money;
import org.quittance.payment.rules.AttemptStatus;
import org.quittance.payment.rules.DebtorView;
import org.quittance.platform.Ids;
import org.quittance.testing.InContainer;
import org.quittance.testing.StripePayer;

/** Notifications in any order, any number of times, at the same moment, and not from Stripe. */
class NotificationsIT extends InContainer {

  private static final Money OWED = Money.euros("100.00");
  private static final String SECRET = System.getProperty("stripe.webhook.secret", "none");

  @Inject private CheckoutService checkout;
  @Inject private AttemptWatch watch;
  @Inject private PayingCase file;

  private final StripePayer payer = new StripePayer();
  private long caseId;

  @BeforeEach
  void a_debt_of_one_hundred_euros() {
    payer.clearFaults();
    caseId = file.place("100.00");
  }

  @AfterEach
  void notifications_flow_again() {
    payer.command("/webhooks/release", "{}");
  }

  private CheckoutStart start() {
    return checkout.start(caseId, PaymentChoice.all(OWED), "fr");
  }

  private void assertBookedOnce() {
    assertThat(file.receipts(caseId)).hasSize(1);
    assertThat(file.outstanding(caseId)).isEqualTo(Money.ZERO);
    assertThat(file.refundable(caseId)).isEqualTo(Money.ZERO);
    assertThat(file.balance(caseId)).isEqualTo(Money.ZERO);
    assertThat(file.count("select count(*) from payment where case_file_id = ?", caseId))
        .isEqualTo(1);
  }

  @Test
  void a_payment_is_booked_by_the_notification_alone() {
    CheckoutStart start = start();

    payer.payByCard(start.checkoutUrl(), StripePayer.GOOD_CARD);

    assertThat(file.eventually(() -> file.statusOf(start), AttemptStatus.SUCCEEDED)).isTrue();
    assertBookedOnce();
  }

  @Test
  void sixteen_at_once_book_one_payment() throws Exception {
    CheckoutStart start = start();
    payer.command("/webhooks/hold", "{}");
    payer.payByCard(start.checkoutUrl(), StripePayer.GOOD_CARD);
    var pool = Executors.newFixedThreadPool(16);
    try {
      List<Callable<Void>> calls = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        int who = i % 4;
        calls.add(() -> hear(who, start));
      }
      for (Future<Void> done : pool.invokeAll(calls)) {
        done.get();
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(checkout.statusOf(start.attemptId(), caseId).view()).isEqualTo(DebtorView.PAID);
    assertBookedOnce();
  }

  private Void hear(int who, CheckoutStart start) {
    switch (who) {
      case 0 -> file.asDebtor(() -> checkout.statusOf(start.attemptId(), caseId));
      case 1 -> payer.command("/webhooks/release", "{}");
      case 2 -> file.asDebtor(() -> sweep());
      default -> file.asDebtor(() -> reconcile(start));
    }
    return null;
  }

  private Object sweep() {
    watch.applyEvents();
    watch.lookAtAttempts();
    return null;
  }

  private Object reconcile(CheckoutStart start) {
    checkout.reconcile(start.attemptId());
    return null;
  }

  @Test
  void notifications_backwards_and_five_times_over_change_nothing() {
    CheckoutStart start = start();
    payer.command("/webhooks/hold", "{}");
    payer.payByCard(start.checkoutUrl(), StripePayer.GOOD_CARD);

    payer.command("/webhooks/release", "{\"order\":\"reversed\"}");
    assertThat(file.eventually(() -> file.statusOf(start), AttemptStatus.SUCCEEDED)).isTrue();
    List<String> bodies = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      for (String type :
          List.of(
              "payment_intent.created",
              "charge.succeeded",
              "payment_intent.succeeded",
              "checkout.session.completed")) {
        bodies.add(event("evt_" + Ids.text(start.attemptId()) + type, type, start));
      }
    }
    Collections.shuffle(bodies, new Random(7));
    bodies.forEach(body -> assertThat(deliver(body, signature(body))).isEqualTo(200));

    watch.applyEvents();
    assertThat(
            file.eventually(
                () ->
                    file.count(
                        "select count(*) from provider_event"
                            + " where attempt_id = ? and status = 'APPLIED' and id like ?",
                        start.attemptId(),
                        "evt_" + Ids.text(start.attemptId()) + "%"),
                4L))
        .isTrue();
    assertBookedOnce();
  }

  @Test
  void what_speaks_of_nobody_we_know_is_kept_and_left_alone() {
    String id = "evt_" + Ids.text(Ids.next());
    String body =
        "{\"id\":\""
            + id
            + "\",\"object\":\"event\",\"type\":\"balance.available\","
            + "\"created\":1,\"livemode\":false,\"data\":{\"object\":{\"object\":\"balance\"}}}";

    assertThat(deliver(body, signature(body))).isEqualTo(200);

    watch.applyEvents();
    assertThat(
            file.eventually(
                () ->
                    file.count(
                        "select count(*) from provider_event where id = ? and status = 'IGNORED'",
                        id),
                1L))
        .isTrue();
  }

  @Test
  void a_malformed_signature_is_refused_and_leaves_no_row() {
    for (String header : List.of("", "t=abc,v1=00", "t,", "v1=00", "nonsense", "t=1,v1=")) {
      String id = "evt_" + Ids.text(Ids.next());

      assertThat(deliver(event(id, "charge.succeeded", null), header)).as(header).isEqualTo(400);

      assertThat(rows(id)).as(header).isZero();
    }
  }

  @Test
  void a_forged_a_late_and_a_tampered_notification_are_refused_and_leave_no_row() throws Exception {
    String id = "evt_" + Ids.text(Ids.next());
    String body = event(id, "charge.succeeded", null);

    assertThat(deliver(body, null)).isEqualTo(400);
    assertThat(deliver(body, Webhook.Signature.generateSignatureHeader(body, "whsec_other")))
        .isEqualTo(400);
    assertThat(
            deliver(
                body,
                Webhook.Signature.generateSignatureHeader(
                    body, SECRET, Instant.now().getEpochSecond() - 301)))
        .isEqualTo(400);
    assertThat(deliver(body.replace("charge.", "Charge."), signature(body))).isEqualTo(400);
    String live = body.replace("\"livemode\":false", "\"livemode\":true");
    assertThat(deliver(live, signature(live))).isEqualTo(400);
    String foreign = body.replace("\"livemode\"", "\"account\":\"acct_1\",\"livemode\"");
    assertThat(deliver(foreign, signature(foreign))).isEqualTo(400);
    String cut = body.substring(0, body.length() - 5);
    assertThat(deliver(cut, signature(cut))).isEqualTo(400);

    assertThat(rows(id)).isZero();
  }

  @Test
  void a_body_without_end_is_not_read() {
    String body = " ".repeat(256 * 1024 + 1);

    assertThat(deliver(body, signature(body))).isEqualTo(413);
  }

  private long rows(String eventId) {
    return file.count("select count(*) from provider_event where id = ?", eventId);
  }

  private String event(String id, String type, CheckoutStart start) {
    String attempt = start == null ? "none" : Ids.text(start.attemptId());
    return "{\"id\":\""
        + id
        + "\",\"object\":\"event\",\"type\":\""
        + type
        + "\","
        + "\"created\":"
        + Instant.now().getEpochSecond()
        + ",\"livemode\":false,"
        + "\"data\":{\"object\":{\"id\":\"obj_"
        + attempt
        + "\","
        + "\"metadata\":{\"attempt\":\""
        + attempt
        + "\"}}}}";
  }

  private static String signature(String body) {
    try {
      return Webhook.Signature.generateSignatureHeader(body, SECRET);
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private int deliver(String body, String signature) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(System.getProperty("quittance.portal.url") + "/stripe/webhook"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (signature != null) {
      request.header("Stripe-Signature", signature);
    }
    return payer.exchange(request).statusCode();
  }
}
