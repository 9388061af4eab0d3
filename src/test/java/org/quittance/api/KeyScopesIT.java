package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Portal;
import org.quittance.testing.Portal.Answer;

class KeyScopesIT extends AgainstPortal {

  private static final String REASON = "{\"reason\":\"test\"}";

  @Test
  void nobody_is_let_in_without_a_key() {
    Answer none = Portal.anonymous().get("/api/v1/cases").expect(401);
    assertThat(none.text("/code")).isEqualTo("KEY_MISSING");
    assertThat(none.header("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
    assertThat(none.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
    Answer wrong = Portal.withKey("wrong-key").get("/api/v1/events").expect(401);
    assertThat(wrong.text("/code")).isEqualTo("KEY_NOT_ACCEPTED");
    ApiDescription.served().accepts("Problem", wrong.body());
  }

  @Test
  void a_creditor_sees_its_own_files() {
    String creditor = Bodies.aCreditor();
    String reference = Bodies.aCase(creditor);
    Portal own = Keys.of("creditor/" + creditor);
    own.get("/api/v1/cases/" + reference).expect(200);
    own.get("/api/v1/creditors/" + creditor).expect(200);
    assertThat(own.get("/api/v1/cases").expect(200).json().asJsonObject().getJsonArray("cases"))
        .hasSize(1);
    own.put("/api/v1/cases/" + Bodies.fresh("DOS"), Bodies.placement(creditor)).expect(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/breakdown", "/ledger", "/timeline"})
  void another_creditors_file_does_not_exist(String what) {
    String reference = Bodies.aCase(Bodies.aCreditor());
    Portal other = Keys.of("creditor/" + Bodies.aCreditor());
    Answer answer = other.get("/api/v1/cases/" + reference + what).expect(404);
    assertThat(answer.text("/code")).isEqualTo("CASE_UNKNOWN");
    assertThat(Portal.asAgency().get("/api/v1/cases/unknown" + what).expect(404).text("/code"))
        .isEqualTo("CASE_UNKNOWN");
  }

  @Test
  void another_creditors_file_cannot_be_changed_either() {
    String creditor = Bodies.aCreditor();
    String path = "/api/v1/cases/" + Bodies.aCase(creditor);
    Portal other = Keys.of("creditor/" + Bodies.aCreditor());
    other.get("/api/v1/creditors/" + creditor).expect(404);
    other.put(path, Bodies.placement(creditor)).expect(404);
    other.post(path + "/payments", Bodies.payment("1.00", "X")).expect(404);
    other.post(path + "/access-links", "{\"channel\":\"EMAIL\"}").expect(404);
    other.post(path + "/evidence", "").expect(404);
    other.post(path + "/hold", REASON).expect(404);
    other.post(path + "/release", REASON).expect(404);
    other.post(path + "/recall", REASON).expect(404);
    assertThat(Portal.asAgency().get(path).text("/status")).isEqualTo("OPEN");
  }

  @Test
  void another_creditors_events_are_not_in_the_feed() {
    String reference = Bodies.aCase(Bodies.aCreditor());
    String creditor = Bodies.aCreditor();
    String own = Bodies.aCase(creditor);
    String body = Keys.of("creditor/" + creditor).get("/api/v1/events").expect(200).body();
    assertThat(body).contains(own).doesNotContain(reference);
  }

  @Test
  void a_creditor_sets_no_terms_and_opens_no_debtors_door() {
    String creditor = Bodies.aCreditor();
    String path = "/api/v1/cases/" + Bodies.aCase(creditor);
    Portal own = Keys.of("creditor/" + creditor);
    own.put("/api/v1/creditors/" + creditor, Bodies.creditor("Cheaper")).expect(403);
    own.post(path + "/access-links", "{\"channel\":\"EMAIL\"}").expect(403);
    own.post(path + "/payments", Bodies.payment("1.00", "X")).expect(403);
    own.post(
            path + "/payments",
            Bodies.payment("1.00", "X").replace("TRANSFER", "DIRECT_TO_CREDITOR"))
        .expect(201);
  }

  @Test
  void a_key_to_read_changes_nothing() {
    String creditor = Bodies.aCreditor();
    String reference = Bodies.aCase(creditor);
    Portal reader = Keys.of("agency-read-only");
    reader.get("/api/v1/cases/" + reference).expect(200);
    assertThat(
            reader
                .put("/api/v1/cases/" + reference, Bodies.placement(creditor))
                .expect(403)
                .text("/code"))
        .isEqualTo("KEY_IS_READ_ONLY");
    reader.post("/api/v1/cases/" + reference + "/hold", REASON).expect(403);
    reader
        .post(
            "/api/v1/calculations/schedule",
            "{\"total\":\"10.00\",\"count\":1,\"firstDueOn\":\"2026-12-01\"}")
        .expect(200);
  }
}
