package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Portal;
import org.quittance.testing.Portal.Answer;

/** Messages as the agency's own system reads and writes them. */
class MessagesApiIT extends AgainstPortal {

  private final Portal agency = Portal.asAgency();
  private String creditor;
  private String reference;
  private String path;

  @BeforeEach
  void a_case() {
    creditor = Bodies.aCreditor();
    reference = Bodies.aCase(creditor);
    path = "/api/v1/cases/" + reference + "/messages";
  }

  @Test
  void what_the_agency_writes_is_in_the_thread_and_paged() {
    Answer first = agency.post(path, "{\"text\":\"Bonjour.\"}").expect(201);
    Answer second = agency.post(path, "{\"text\":\"Encore une question.\"}").expect(201);

    ApiDescription.served().accepts("Message", first.body());
    assertThat(first.text("/status")).isEqualTo("SENT");
    assertThat(first.text("/author")).isEqualTo("AGENCY");
    Answer page = agency.get(path + "?limit=1").expect(200);
    assertThat(page.text("/messages/0/id")).isEqualTo(second.text("/id"));
    Answer rest = agency.get(path + "?limit=1&after=" + page.text("/next")).expect(200);
    assertThat(rest.text("/messages/0/text")).isEqualTo("Bonjour.");
    assertThat(rest.json().getValue("/next").toString()).isEqualTo("null");
    Answer timeline = agency.get("/api/v1/cases/" + reference + "/timeline").expect(200);
    assertThat(timeline.body()).contains("message.sent").doesNotContain("Bonjour.");
  }

  @Test
  void what_waits_for_an_answer_is_listed_and_paged_by_its_promised_day() {
    Answer open = agency.get("/api/v1/messages?state=open&limit=1").expect(200);
    if (!open.json().getValue("/next").toString().equals("null")) {
      agency.get("/api/v1/messages?limit=1&after=" + open.text("/next")).expect(200);
    }
    agency.get("/api/v1/messages?state=overdue").expect(200);
    agency.get("/api/v1/messages?state=late").expect(400);
    agency.get("/api/v1/messages?after=tomorrow").expect(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|400|/text",
        "{\"text\":\" \"}|400|/text",
        "{\"text\":\"x\",\"documents\":[\"0000000000000\"]}|422|/documents",
        "{\"text\":\"x\",\"documents\":[\"?\"]}|422|/documents",
        "{\"text\":\"x\",\"readUpTo\":\"?\"}|422|/readUpTo",
        "{\"text\":\"x\",\"colour\":\"red\"}|400|/colour"
      })
  void what_is_missing_or_wrong_is_named(String body, int status, String at) {
    Answer answer = agency.post(path, body).expect(status);
    assertThat(answer.json().getValue("/errors").toString()).contains("\"" + at + "\"");
  }

  @Test
  void a_message_that_is_none_cannot_be_closed() {
    assertThat(
            agency
                .post(path + "/0000000000000/close", "{\"reason\":\"no\"}")
                .expect(404)
                .text("/code"))
        .isEqualTo("MESSAGE_UNKNOWN");
    Answer own = agency.post(path, "{\"text\":\"Bonjour.\"}").expect(201);
    assertThat(
            agency
                .post(path + "/" + own.text("/id") + "/close", "{\"reason\":\"no\"}")
                .expect(409)
                .text("/code"))
        .isEqualTo("MESSAGE_CHANGED_MEANWHILE");
  }

  @Test
  void the_creditor_has_no_part_in_it() {
    Portal own = Keys.of("creditor/" + creditor);
    own.get(path).expect(403);
    own.post(path, "{\"text\":\"Payez.\"}").expect(403);
    own.get("/api/v1/messages").expect(403);
  }
}
