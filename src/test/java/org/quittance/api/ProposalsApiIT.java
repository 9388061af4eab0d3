package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.platform.BusinessDate;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Portal;
import org.quittance.testing.Portal.Answer;

/** Proposals and bounds as another system sees them. */
class ProposalsApiIT extends AgainstPortal {

  private static final String CLAIM =
      """
      {"reference":"F-1","kind":"INVOICE","label":"Électricité","issuedOn":"2026-01-31",
       "dueOn":"2026-02-28","principal":{"amount":"1200.00","currency":"EUR"},
       "interest":{"basis":"NONE"},"indemnity":false}\
      """;

  private final Portal agency = Portal.asAgency();
  private final LocalDate today = LocalDate.now(Clock.system(BusinessDate.ZONE));
  private String creditor;
  private String proposals;

  @BeforeEach
  void a_case_of_1200_euros_under_known_bounds() {
    creditor = Bodies.aCreditor();
    agency
        .put(
            "/api/v1/negotiation-policies/" + creditor,
            """
            {"bounds":{"MIN_INSTALMENT_AMOUNT.INSTANT":"100.00","MIN_INSTALMENT_AMOUNT.OUTER":"50.00",
                       "MIN_INSTALMENT_PERCENT.INSTANT":"0.00","MIN_INSTALMENT_PERCENT.OUTER":"0.00",
                       "MAX_MONTHS.INSTANT":"12","MAX_MONTHS.OUTER":"24",
                       "DAYS_OF_MONTH.INSTANT":"1-31","LATEST_FIRST_DAYS.INSTANT":"60","LATEST_FIRST_DAYS.OUTER":"60"}}\
            """)
        .expect(200);
    String reference = Bodies.fresh("DOS");
    agency.put("/api/v1/cases/" + reference, Bodies.placement(creditor, CLAIM)).expect(201);
    proposals = "/api/v1/cases/" + reference + "/proposals";
  }

  private static String each(String amount) {
    return "{\"amount\":{\"amount\":\"%s\",\"currency\":\"EUR\"}}".formatted(amount);
  }

  @Test
  void an_amount_inside_the_instant_bounds_is_accepted_with_its_plan() {
    Answer answer = agency.post(proposals, each("110.00")).expect(201);

    ApiDescription.served().accepts("Proposal", answer.body());
    assertThat(answer.text("/status")).isEqualTo("ACCEPTED");
    assertThat(answer.text("/plan")).hasSize(13);
    assertThat(answer.json().getValue("/terms/instalments").asJsonArray()).hasSize(11);
    assertThat(answer.text("/terms/total/amount")).isEqualTo("1200.00");
  }

  @Test
  void an_amount_between_the_bounds_waits_for_a_person_by_a_promised_date() {
    Answer answer = agency.post(proposals, each("60.00")).expect(201);

    ApiDescription.served().accepts("Proposal", answer.body());
    assertThat(answer.text("/status")).isEqualTo("UNDER_REVIEW");
    assertThat(LocalDate.parse(answer.text("/answerBy"))).isAfter(today);
    assertThat(answer.json().getValue("/nearest").asJsonArray()).isNotEmpty();

    String path = "/api/v1/proposals/" + answer.text("/id");
    assertThat(agency.post(path + "/accept", "{\"offer\":1}").expect(200).text("/status"))
        .isEqualTo("ACCEPTED");
    Answer again = agency.post(path + "/refuse", "{\"reason\":\"too late\"}").expect(409);
    assertThat(again.text("/code")).isEqualTo("PROPOSAL_CHANGED_MEANWHILE");
  }

  @Test
  void an_amount_outside_the_bounds_is_refused_with_each_bound_and_what_would_pass() {
    Answer answer = agency.post(proposals, each("20.00")).expect(201);

    ApiDescription.served().accepts("Proposal", answer.body());
    assertThat(answer.text("/status")).isEqualTo("REFUSED");
    assertThat(answer.json().getValue("/failedBounds").toString())
        .contains("MIN_INSTALMENT_AMOUNT", "MAX_MONTHS");
    assertThat(answer.json().getValue("/nearest").asJsonArray()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"amount\":{\"amount\":\"10.005\",\"currency\":\"EUR\"}}|400|/amount/amount",
        "{\"amount\":{\"amount\":\"-10.00\",\"currency\":\"EUR\"}}|400|/amount/amount",
        "{\"amount\":{\"amount\":\"0.00\",\"currency\":\"EUR\"}}|422|/amount",
        "{\"count\":0}|400|/count",
        "{\"count\":601}|400|/count",
        "{\"count\":3,\"firstDueOn\":\"2020-01-05\"}|422|/firstDueOn",
        "{\"amount\":{\"amount\":\"100.00\",\"currency\":\"EUR\"},\"dueOn\":\"2020-01-05\"}|422|/dueOn",
        "{\"instalments\":[{\"dueOn\":\"2020-01-05\",\"amount\":{\"amount\":\"1200.00\",\"currency\":\"EUR\"}}]}"
            + "|422|/instalments/0/dueOn",
        "{\"instalments\":[{\"dueOn\":\"2027-01-05\",\"amount\":{\"amount\":\"0.001\",\"currency\":\"EUR\"}}]}"
            + "|400|/instalments/0/amount/amount",
        "{\"count\":-3}|400|/count",
        "{\"count\":2.5}|400|/count",
        "{\"count\":3,\"dayOfMonth\":32}|400|/dayOfMonth",
        "{\"count\":3,\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"}}|400|/amount",
        "{}|400|/amount",
        "{\"count\":3,\"frequency\":\"DAILY\"}|400|/frequency",
        "{\"count\":3,\"colour\":\"red\"}|400|/colour",
        "{\"instalments\":[{\"dueOn\":\"2027-01-05\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}}]}"
            + "|422|/instalments"
      })
  void a_wish_that_means_nothing_is_refused_at_its_field(String body, int status, String at) {
    Answer answer = agency.post(proposals, body).expect(status);

    assertThat(answer.json().getValue("/errors").toString()).contains("\"" + at + "\"");
  }

  @ParameterizedTest
  @CsvSource({"29", "30", "31"})
  void a_late_day_of_the_month_falls_on_the_last_day_of_shorter_months(int day) {
    Answer answer =
        agency
            .post(
                proposals,
                "{\"count\":4,\"firstDueOn\":\"%s\",\"dayOfMonth\":%d}"
                    .formatted(today.plusDays(1), day))
            .expect(201);

    answer
        .json()
        .getValue("/terms/instalments")
        .asJsonArray()
        .forEach(
            one -> {
              LocalDate due = LocalDate.parse(one.asJsonObject().getString("dueOn"));
              assertThat(due.getDayOfMonth()).isEqualTo(Math.min(day, due.lengthOfMonth()));
            });
  }

  @Test
  void a_counter_offer_waits_for_the_debtor() {
    String id = agency.post(proposals, each("60.00")).expect(201).text("/id");

    Answer countered =
        agency
            .post("/api/v1/proposals/" + id + "/counter", "{\"offer\":1,\"count\":15}")
            .expect(200);

    ApiDescription.served().accepts("Proposal", countered.body());
    assertThat(countered.text("/status")).isEqualTo("COUNTERED");
    assertThat(LocalDate.parse(countered.text("/validUntil"))).isAfter(today);
  }

  @Test
  void the_same_key_and_body_make_one_proposal() {
    String key = Bodies.fresh("once");

    assertThat(proposedUnder(key).text("/id")).isEqualTo(proposedUnder(key).text("/id"));
  }

  private Answer proposedUnder(String key) {
    return agency
        .call(
            "POST",
            proposals,
            BodyPublishers.ofString(each("60.00")),
            "Content-Type",
            "application/json",
            "Idempotency-Key",
            key)
        .expect(201);
  }

  @Test
  void a_creditors_key_sees_its_own_proposals_and_approves_what_waits_for_it() {
    agency
        .put(
            "/api/v1/creditors/" + creditor,
            Bodies.creditor("Énergie du Sud")
                .replace("\"IMMEDIATE\"", "\"IMMEDIATE\",\"approval\":\"ALL\""))
        .expect(200);
    Answer proposed = agency.post(proposals, each("110.00")).expect(201);
    assertThat(proposed.text("/status")).isEqualTo("AWAITING_CREDITOR");
    String path = "/api/v1/proposals/" + proposed.text("/id");

    Keys.of("creditor/" + Bodies.aCreditor()).post(path + "/accept", "{\"offer\":1}").expect(404);
    assertThat(
            Keys.of("creditor/" + creditor)
                .post(path + "/accept", "{\"offer\":1}")
                .expect(200)
                .text("/status"))
        .isEqualTo("ACCEPTED");
  }

  @Test
  void bounds_are_put_read_and_tried_and_gaps_are_named() {
    String path = "/api/v1/negotiation-policies/" + creditor;
    assertThat(agency.get(path).expect(200).text("/bounds/MAX_MONTHS.INSTANT")).isEqualTo("12");

    Answer gap =
        agency
            .put(
                path,
                """
                {"segments":[{"name":"petites","balance":{"from":"0.00","below":"200.00"}},
                             {"name":"grandes","balance":{"from":"1000.00"}}]}\
                """)
            .expect(422);
    assertThat(gap.text("/code")).isEqualTo("POLICY_RANGES_GAP");
    assertThat(gap.body()).contains("200.00").contains("1000.00");

    Answer wrong = agency.put(path, "{\"bounds\":{\"MAX_MONTHS.INSTANT\":\"many\"}}").expect(422);
    assertThat(wrong.json().getValue("/errors").toString())
        .contains("\"/bounds/MAX_MONTHS.INSTANT\"");

    Answer simulated =
        agency.post(path + "/simulate", "{\"bounds\":{\"MAX_MONTHS.INSTANT\":\"3\"}}").expect(200);
    ApiDescription.served().accepts("PolicySimulation", simulated.body());

    Keys.of("creditor/" + creditor).put(path, "{\"bounds\":{}}").expect(403);
  }
}
