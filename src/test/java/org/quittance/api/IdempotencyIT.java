package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Portal;
import org.quittance.testing.Portal.Answer;

class IdempotencyIT extends AgainstPortal {

  private static final int CALLERS = 16;

  private final Portal agency = Portal.asAgency();

  @Test
  void a_repeated_call_is_answered_as_the_first_time() {
    String path = "/api/v1/cases/" + Bodies.aCase(Bodies.aCreditor()) + "/payments";
    String key = Bodies.fresh("call");
    Answer first = post(path, Bodies.payment("10.00", "BANK-1"), key).expect(201);
    Answer again = post(path, Bodies.payment("10.00", "BANK-1"), key).expect(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(first.header("Idempotent-Replayed")).isEmpty();
    assertThat(again.header("Idempotent-Replayed")).contains("true");
  }

  @Test
  void a_secret_is_answered_again_although_it_is_stored_nowhere() {
    String path = "/api/v1/cases/" + Bodies.aCase(Bodies.aCreditor()) + "/access-links";
    String key = Bodies.fresh("call");
    Answer first = post(path, "{\"channel\":\"EMAIL\"}", key).expect(201);
    assertThat(post(path, "{\"channel\":\"EMAIL\"}", key).expect(201).text("/url"))
        .isEqualTo(first.text("/url"));
    assertThat(post(path, "{\"channel\":\"EMAIL\"}", Bodies.fresh("call")).text("/url"))
        .isNotEqualTo(first.text("/url"));
  }

  @Test
  void a_key_that_was_used_for_something_else_is_refused() {
    String path = "/api/v1/cases/" + Bodies.aCase(Bodies.aCreditor());
    String key = Bodies.fresh("call");
    post(path + "/payments", Bodies.payment("10.00", "BANK-1"), key).expect(201);
    assertThat(
            post(path + "/payments", Bodies.payment("11.00", "BANK-1"), key)
                .expect(422)
                .text("/code"))
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    post(path + "/payments", Bodies.payment("12.00", "BANK-2"), key).expect(422);
    post(path + "/hold", "{\"reason\":\"other call\"}", key).expect(422);
    assertThat(agency.get(path).text("/status")).isEqualTo("OPEN");
  }

  @Test
  void the_same_key_of_another_caller_is_another_call() {
    String creditor = Bodies.aCreditor();
    String path = "/api/v1/cases/" + Bodies.aCase(creditor);
    String key = Bodies.fresh("call");
    post(path + "/hold", "{\"reason\":\"one\"}", key).expect(200);
    Portal own = Keys.of("creditor/" + creditor);
    own.call(
            "POST",
            path + "/release",
            BodyPublishers.ofString("{\"reason\":\"two\"}"),
            "Content-Type",
            "application/json",
            "Idempotency-Key",
            key)
        .expect(200);
  }

  @Test
  void a_refused_call_may_be_mended_under_the_same_key() {
    String path = "/api/v1/cases/" + Bodies.aCase(Bodies.aCreditor()) + "/payments";
    String key = Bodies.fresh("call");
    post(path, Bodies.payment("10.00", "B").replace("2026-11-20", "2100-01-01"), key).expect(422);
    post(path, Bodies.payment("10.00", "B"), key).expect(201);
  }

  @Test
  void a_call_that_would_fail_the_second_time_is_still_answered_as_the_first() {
    String path = "/api/v1/cases/" + Bodies.aCase(Bodies.aCreditor());
    String key = Bodies.fresh("call");
    post(path + "/hold", "{\"reason\":\"once\"}", key).expect(200);
    post(path + "/hold", "{\"reason\":\"once\"}", key).expect(200);
    agency.post(path + "/hold", "{\"reason\":\"once\"}").expect(409);
  }

  @Test
  void sixteen_calls_at_once_make_one_payment() throws Exception {
    String path = "/api/v1/cases/" + Bodies.aCase(Bodies.aCreditor());
    String key = Bodies.fresh("call");
    List<Answer> answers =
        atOnce(() -> post(path + "/payments", Bodies.payment("10.00", "BANK-1"), key));
    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers).extracting(Answer::body).containsOnly(answers.get(0).body());
    assertThat(receipts(path)).isEqualTo(1);
  }

  @Test
  void sixteen_payments_of_one_transfer_are_one_payment_without_a_key_too() throws Exception {
    String path = "/api/v1/cases/" + Bodies.aCase(Bodies.aCreditor());
    List<Answer> answers =
        atOnce(() -> agency.post(path + "/payments", Bodies.payment("10.00", "BANK-1")));
    assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).contains(409);
    assertThat(receipts(path)).isEqualTo(1);
  }

  @Test
  void a_key_is_visible_text_of_bounded_length() {
    String body = "{\"total\":\"10.00\",\"count\":1,\"firstDueOn\":\"2026-12-01\"}";
    assertThat(
            post("/api/v1/calculations/schedule", body, "x".repeat(256)).expect(400).text("/code"))
        .isEqualTo("IDEMPOTENCY_KEY_INVALID");
    post("/api/v1/calculations/schedule", body, "x".repeat(255)).expect(200);
  }

  private long receipts(String path) {
    return agency.get(path + "/timeline").json().asJsonObject().getJsonArray("events").stream()
        .filter(event -> event.asJsonObject().getString("type").endsWith("receipt.issued"))
        .count();
  }

  private Answer post(String path, String body, String key) {
    return agency.call(
        "POST",
        path,
        BodyPublishers.ofString(body),
        "Content-Type",
        "application/json",
        "Idempotency-Key",
        key);
  }

  private static List<Answer> atOnce(Callable<Answer> call) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<Answer>> calls =
          IntStream.range(0, CALLERS)
              .mapToObj(
                  i ->
                      callers.submit(
                          () -> {
                            start.await();
                            return call.call();
                          }))
              .toList();
      start.countDown();
      List<Answer> answers = new java.util.ArrayList<>();
      for (Future<Answer> done : calls) {
        answers.add(done.get());
      }
      return answers;
    } finally {
      callers.shutdownNow();
    }
  }
}
