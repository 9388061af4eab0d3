package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.calendar.FrenchWorkingDays;
import org.quittance.platform.BusinessDate;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Portal;
import org.quittance.testing.Portal.Answer;

/** Disputes as another system opens, answers and decides them. */
class DisputesApiIT extends AgainstPortal {

  private static final String CLAIM =
      """
      {"reference":"%s","kind":"INVOICE","label":"Électricité","issuedOn":"2026-01-31",
       "dueOn":"2026-02-28","principal":{"amount":"100.00","currency":"EUR"},
       "interest":{"basis":"NONE"},"indemnity":false}\
      """;

  private final Portal agency = Portal.asAgency();
  private final LocalDate today = LocalDate.now(Clock.system(BusinessDate.ZONE));
  private String reference;

  @BeforeEach
  void a_case_with_three_invoices_of_100() {
    reference = Bodies.fresh("DOS");
    agency
        .put(
            "/api/v1/cases/" + reference,
            Bodies.placement(
                Bodies.aCreditor(),
                String.join(
                    ",", CLAIM.formatted("F-1"), CLAIM.formatted("F-2"), CLAIM.formatted("F-3"))))
        .expect(201);
  }

  private Answer contest(String body) {
    return agency.post("/api/v1/cases/" + reference + "/disputes", body);
  }

  private Answer breakdown() {
    return agency.get("/api/v1/cases/" + reference + "/breakdown").expect(200);
  }

  @Test
  void what_is_contested_is_held_and_given_up_by_a_credit_note() {
    agency
        .post(
            "/api/v1/cases/" + reference + "/payments",
            """
            {"amount":{"amount":"60.00","currency":"EUR"},"receivedOn":"%s","channel":"TRANSFER",
             "externalReference":"BANK-1"}\
            """
                .formatted(today))
        .expect(201);
    Answer opened =
        contest(
                """
                {"ground":"ALREADY_PAID","parts":[{"claim":"F-1"}],
                 "facts":{"paidOn":"2026-03-02","paidAmount":"70.00"}}\
                """)
            .expect(201);

    ApiDescription.served().accepts("Dispute", opened.body());
    assertThat(opened.text("/status")).isEqualTo("WITH_CREDITOR");
    assertThat(opened.text("/promisedOn")).isEqualTo(FrenchWorkingDays.after(today, 20).toString());
    Answer held = breakdown();
    ApiDescription.served().accepts("Breakdown", held.body());
    assertThat(held.body()).contains("CONTESTED");

    String path = "/api/v1/disputes/" + opened.text("/id");
    Answer answered =
        agency
            .post(
                path + "/answer",
                """
                {"stance":"AGREES_IN_PART","words":"One payment was found",
                 "credit":{"amount":"70.00","currency":"EUR"}}\
                """)
            .expect(200);
    ApiDescription.served().accepts("Dispute", answered.body());
    assertThat(answered.text("/status")).isEqualTo("ANSWERED");
    Answer decided =
        agency
            .post(
                path + "/decide",
                """
                {"outcome":"UPHELD_IN_PART","reasons":"One payment was found",
                 "credit":{"amount":"70.00","currency":"EUR"}}\
                """)
            .expect(200);
    ApiDescription.served().accepts("Dispute", decided.body());
    assertThat(decided.text("/status")).isEqualTo("UPHELD_IN_PART");
    assertThat(decided.text("/decision/credited/amount")).isEqualTo("70.00");

    Answer replied = agency.post(path + "/reply", "{\"words\":\"And the rest?\"}").expect(200);
    assertThat(replied.text("/holder")).isEqualTo("AGENCY");
    Answer last =
        agency
            .post(path + "/decide", "{\"outcome\":\"REJECTED\",\"reasons\":\"It is owed\"}")
            .expect(200);
    ApiDescription.served().accepts("Dispute", last.body());
    assertThat(last.text("/status")).isEqualTo("CLOSED");
    assertThat(last.text("/decision/reasons")).isEqualTo("It is owed");
    assertThat(last.text("/decision/before/reasons")).isEqualTo("One payment was found");
    assertThat(last.text("/decision/before/credited/amount")).isEqualTo("70.00");
    ApiDescription.served().accepts("Breakdown", breakdown().body());
    assertThat(breakdown().text("/contested/amount")).isEqualTo("0.00");
    assertThat(agency.get("/api/v1/cases/" + reference + "/disputes").expect(200).body())
        .contains(opened.text("/id"));
  }

  @Test
  void the_whole_file_is_contested_without_parts_and_withdrawn_leaves_no_trace_in_the_debt() {
    Answer opened = contest("{\"ground\":\"NOT_MY_DEBT\"}").expect(201);
    assertThat(breakdown().text("/outstanding/amount")).isEqualTo("0.00");
    assertThat(breakdown().text("/contested/amount")).isEqualTo("300.00");

    agency.post("/api/v1/disputes/" + opened.text("/id") + "/withdraw", "{}").expect(200);
    assertThat(breakdown().text("/outstanding/amount")).isEqualTo("300.00");
  }

  @Test
  void a_creditor_that_agrees_ends_it() {
    Answer opened = contest("{\"ground\":\"NOT_MY_DEBT\"}").expect(201);
    Answer answered =
        agency
            .post(
                "/api/v1/disputes/" + opened.text("/id") + "/answer",
                "{\"stance\":\"AGREES\",\"words\":\"Our mistake\"}")
            .expect(200);

    assertThat(answered.text("/status")).isEqualTo("UPHELD");
    assertThat(agency.get("/api/v1/cases/" + reference).expect(200).text("/status"))
        .isEqualTo("SETTLED");
  }

  @Test
  void nothing_is_rejected_before_the_creditor_was_heard_nor_contested_twice() {
    Answer opened = contest("{\"ground\":\"NOT_MY_DEBT\"}").expect(201);
    assertThat(
            agency
                .post(
                    "/api/v1/disputes/" + opened.text("/id") + "/decide",
                    "{\"outcome\":\"REJECTED\",\"reasons\":\"No\"}")
                .expect(409)
                .text("/code"))
        .isEqualTo("DISPUTE_CHANGED_MEANWHILE");
    assertThat(contest("{\"ground\":\"NOT_MY_DEBT\"}").expect(422).text("/code"))
        .isEqualTo("DISPUTE_NOTHING_OWED");
    assertThat(
            contest("{\"ground\":\"NOT_MY_DEBT\",\"parts\":[{\"claim\":\"F-2\"}]}")
                .expect(409)
                .text("/code"))
        .isEqualTo("DISPUTE_ALREADY_OPEN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"ground\":\"ALREADY_PAID\"}|422|/facts/paidOn",
        "{\"ground\":\"ALREADY_PAID\",\"facts\":{\"paidOn\":\"soon\"}}|422|/facts/paidOn",
        "{\"ground\":\"ALREADY_PAID\",\"facts\":{\"paidOn\":\"2999-01-01\"}}|422|/facts/paidOn",
        "{\"ground\":\"OTHER\"}|422|/words",
        "{\"ground\":\"NOT_MY_DEBT\",\"parts\":[{\"claim\":\"F-9\"}]}|422|/parts",
        "{\"ground\":\"NOT_MY_DEBT\",\"documents\":[\"0000000000000\"]}|422|/documents",
        "{\"ground\":\"BECAUSE\"}|400|/ground",
        "{}|400|/ground",
        "{\"ground\":\"OTHER\",\"words\":\"x\",\"colour\":\"red\"}|400|/colour"
      })
  void what_is_missing_or_wrong_is_named(String body, int status, String at) {
    Answer answer = contest(body).expect(status);
    assertThat(answer.json().getValue("/errors").toString()).contains("\"" + at + "\"");
  }
}
