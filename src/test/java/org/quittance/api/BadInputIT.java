package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Portal;
import org.quittance.testing.Portal.Answer;

/** Whatever is wrong with a call is told where it is, and nothing is changed. */
class BadInputIT extends AgainstPortal {

  private final Portal agency = Portal.asAgency();
  private String creditor;
  private String path;

  @BeforeEach
  void an_address_without_a_case() {
    creditor = Bodies.aCreditor();
    path = "/api/v1/cases/" + Bodies.fresh("DOS");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"placedOn\":\"2026-11-02\" | \"placedOn\":\"02/11/2026\" | /placedOn | DATE_INVALID",
        "\"placedOn\":\"2026-11-02\" | \"placedOn\":20261102 | /placedOn | FIELD_TYPE_WRONG",
        "\"placedOn\":\"2026-11-02\" | \"placedAt\":\"2026-11-02\" | /placedOn | FIELD_MISSING",
        "\"placedOn\" | \"fees\":1,\"placedOn\" | /fees | FIELD_UNKNOWN",
        "\"420.00\" | \"420.005\" | /claims/0/principal/amount | AMOUNT_FRACTIONAL_CENT",
        "\"420.00\" | \"-420.00\" | /claims/0/principal/amount | AMOUNT_NEGATIVE",
        "\"420.00\" | 420.00 | /claims/0/principal/amount | FIELD_TYPE_WRONG",
        "\"EUR\" | \"USD\" | /claims/0/principal/currency | CURRENCY_UNSUPPORTED",
        "\"CONSUMER\" | \"PERSON\" | /debtor/kind | VALUE_UNKNOWN",
        "claire@example.org | claire | /debtor/email | TEXT_MALFORMED",
        "+33612345678 | 06 12 | /debtor/phone | TEXT_MALFORMED",
        "\"FR\" | \"France\" | /debtor/address/country | TEXT_MALFORMED",
        "\"fr\" | \"de\" | /debtor/language | TEXT_MALFORMED",
        "\"Claire Martin\" | \"\" | /debtor/name | TEXT_EMPTY",
        "\"indemnity\":false | \"indemnity\":\"no\" | /claims/0/indemnity | FIELD_TYPE_WRONG",
        "\"indemnity\":false | \"indemnity\":false,\"agencyFee\":\"9.00\" | /claims/0/agencyFee |"
            + " FIELD_UNKNOWN"
      })
  void a_malformed_placement_is_refused_at_the_field(
      String sound, String faulty, String pointer, String code) {
    Answer answer = agency.put(path, Bodies.placement(creditor).replace(sound, faulty)).expect(400);
    ApiDescription.served().accepts("Problem", answer.body());
    assertThat(answer.text("/code")).isEqualTo("BODY_INVALID");
    assertThat(answer.text("/errors")).contains("\"pointer\":\"" + pointer + "\"");
    assertThat(answer.text("/errors")).contains("\"code\":\"" + code + "\"");
    agency.get(path).expect(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"2026-11-02\" | \"2100-01-01\" | /placedOn | DATE_IN_FUTURE",
        "\"2025-03-31\" | \"2025-05-31\" | /claims/0/dueOn | DUE_BEFORE_ISSUED",
        "\"420.00\" | \"0.00\" | /claims/0/principal | PRINCIPAL_NOT_POSITIVE",
        "\"LEGAL\" | \"L441_10_DEFAULT\" | /claims/0/interest/basis |"
            + " DEFAULT_RATE_BETWEEN_PROFESSIONALS_ONLY",
        "\"indemnity\":false | \"indemnity\":true | /claims/0/indemnity |"
            + " INDEMNITY_BETWEEN_PROFESSIONALS_ONLY",
        "\"LEGAL\" | \"CONTRACTUAL\" | /claims/0/interest/rate | CONTRACTUAL_RATE_MISSING"
      })
  void an_unlawful_placement_is_declined_at_the_field(
      String sound, String faulty, String pointer, String code) {
    Answer answer = agency.put(path, Bodies.placement(creditor).replace(sound, faulty)).expect(422);
    assertThat(answer.text("/code")).isEqualTo(code);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
    agency.get(path).expect(404);
  }

  @Test
  void an_unknown_creditor_is_a_fault_of_the_body() {
    Answer answer = agency.put(path, Bodies.placement("NOBODY")).expect(422);
    assertThat(answer.text("/code")).isEqualTo("CREDITOR_UNKNOWN");
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/creditor");
    agency.get("/api/v1/creditors/NOBODY").expect(404);
  }

  @Test
  void too_long_a_text_is_refused_before_the_database_sees_it() {
    Answer answer =
        agency
            .put(path, Bodies.placement(creditor).replace("Claire Martin", "x".repeat(141)))
            .expect(400);
    assertThat(answer.text("/errors/0/code")).isEqualTo("TEXT_TOO_LONG");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"100.00\" | \"-100.00\" | 400 | /amount/amount | AMOUNT_NEGATIVE",
        "\"100.00\" | \"0.00\" | 422 | /amount | PAYMENT_AMOUNT_NOT_POSITIVE",
        "\"100.00\" | \"10.005\" | 400 | /amount/amount | AMOUNT_FRACTIONAL_CENT",
        "2026-11-20 | 2026-11-31 | 400 | /receivedOn | DATE_INVALID",
        "2026-11-20 | 2100-01-01 | 422 | /receivedOn | PAYMENT_IN_FUTURE",
        "TRANSFER | BARTER | 400 | /channel | VALUE_UNKNOWN",
        "TRANSFER | CARD | 422 | /channel | PAYMENT_CHANNEL_BY_PROVIDER_ONLY"
      })
  void a_payment_that_cannot_be_is_refused(
      String sound, String faulty, int status, String pointer, String code) {
    agency.put(path, Bodies.placement(creditor)).expect(201);
    Answer answer =
        agency
            .post(path + "/payments", Bodies.payment("100.00", "B").replace(sound, faulty))
            .expect(status);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
    assertThat(answer.text("/errors/0/code")).isEqualTo(code);
    assertThat(agency.get(path + "/ledger").json().asJsonObject().getJsonArray("lines")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/events?after=-1",
        "/api/v1/events?after=x",
        "/api/v1/events?limit=0",
        "/api/v1/events?limit=1001",
        "/api/v1/events?since=1",
        "/api/v1/cases?status=LOST",
        "/api/v1/cases?limit=many"
      })
  void a_query_is_read_as_strictly_as_a_body(String query) {
    Answer answer = agency.get(query).expect(400);
    assertThat(answer.text("/errors/0/pointer")).startsWith("/");
  }

  @Test
  void an_error_speaks_french_unless_english_is_asked() {
    assertThat(agency.get("/api/v1/cases/none").text("/title")).isEqualTo("Introuvable");
    Answer english =
        agency.call(
            "GET",
            "/api/v1/cases/none",
            BodyPublishers.noBody(),
            "Accept-Language",
            "en-GB,fr;q=0.5");
    assertThat(english.text("/title")).isEqualTo("Not found");
    assertThat(english.header("Content-Language")).contains("en");
  }

  @Test
  void what_the_server_refuses_is_a_problem_too() {
    List<Answer> answers =
        List.of(
            agency.get("/api/v1/nowhere").expect(404),
            agency.delete("/api/v1/events").expect(405),
            agency
                .call("PUT", path, BodyPublishers.ofString("<a/>"), "Content-Type", "text/xml")
                .expect(415),
            agency
                .call("GET", "/api/v1/events", BodyPublishers.noBody(), "Accept", "text/csv")
                .expect(406),
            agency.put(path, "").expect(400),
            agency.put(path, "{\"creditor\":").expect(400),
            agency.put(path, "\"" + "x".repeat(RequestBody.GREATEST) + "\"").expect(413));
    for (Answer answer : answers) {
      assertThat(answer.header("Content-Type").orElseThrow())
          .startsWith("application/problem+json");
      ApiDescription.served().accepts("Problem", answer.body());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%3Cscript%3E", "..%2F..%2Fetc", "a%20b", "x%00"})
  void a_reference_is_letters_digits_and_dashes(String reference) {
    Answer answer = agency.put("/api/v1/cases/" + reference, Bodies.placement(creditor));
    assertThat(answer.status()).isBetween(400, 499);
  }
}
