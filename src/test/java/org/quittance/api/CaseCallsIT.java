package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Papers;
import org.quittance.testing.Portal;
import org.quittance.testing.Portal.Answer;

class CaseCallsIT extends AgainstPortal {

  private static final String REASON = "{\"reason\":\"Surendettement déclaré\"}";

  private final Portal agency = Portal.asAgency();
  private String creditor;
  private String reference;
  private String path;

  @BeforeEach
  void a_case() {
    creditor = Bodies.aCreditor();
    reference = Bodies.aCase(creditor);
    path = "/api/v1/cases/" + reference;
  }

  @Test
  void the_lines_of_a_breakdown_add_up_and_name_their_rule() {
    agency.post(path + "/payments", Bodies.payment("100.00", "BANK-1")).expect(201);
    Answer answer = agency.get(path + "/breakdown?on=2026-11-22").expect(200);
    ApiDescription.served().accepts("Breakdown", answer.body());
    List<JsonObject> lines = objects(answer, "lines");
    BigDecimal sum =
        lines.stream()
            .map(line -> new BigDecimal(line.getJsonObject("amount").getString("amount")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo(answer.text("/outstanding/amount"));
    assertThat(lines).allSatisfy(line -> assertThat(line.getString("article")).isNotBlank());
    assertThat(lines)
        .filteredOn(line -> line.getString("component").equals("PAYMENT"))
        .isNotEmpty()
        .allSatisfy(
            line -> assertThat(line.getJsonObject("amount").getString("amount")).startsWith("-"));
    assertThat(lines.get(0).getString("label")).isEqualTo("Principal : Électricité, mars 2025");
  }

  @Test
  void a_breakdown_speaks_the_callers_language() {
    Answer answer =
        agency.call(
            "GET",
            path + "/breakdown",
            BodyPublishers.noBody(),
            "Accept-Language",
            "de, en;q=0.8, fr;q=0.5");
    assertThat(answer.text("/lines/0/label")).isEqualTo("Principal: Électricité, mars 2025");
  }

  @Test
  void a_payment_is_answered_with_its_allocation_and_its_receipt() {
    Answer paid = agency.post(path + "/payments", Bodies.payment("100.00", "BANK-1")).expect(201);
    ApiDescription.served().accepts("Payment", paid.body());
    BigDecimal allocated =
        objects(paid, "allocations").stream()
            .map(part -> new BigDecimal(part.getJsonObject("amount").getString("amount")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(allocated).isEqualByComparingTo("100.00");
    assertThat(paid.text("/allocations/0/component")).isEqualTo("INTEREST");
    assertThat(paid.text("/refundable/amount")).isEqualTo("0.00");
    assertThat(paid.text("/receipt/number")).isEqualTo(reference + "-Q1");
    Answer ledger = agency.get(path + "/ledger").expect(200);
    ApiDescription.served().accepts("Ledger", ledger.body());
    assertThat(objects(ledger, "lines").get(0).getString("account")).isEqualTo("DEDICATED_ACCOUNT");
  }

  @Test
  void what_exceeds_the_debt_is_refundable_and_settles_the_case() {
    Answer paid = agency.post(path + "/payments", Bodies.payment("9000.00", "BANK-1")).expect(201);
    assertThat(paid.text("/outstanding/amount")).isEqualTo("0.00");
    assertThat(new BigDecimal(paid.text("/refundable/amount"))).isGreaterThan(BigDecimal.ZERO);
    assertThat(agency.get(path).text("/status")).isEqualTo("SETTLED");
  }

  @Test
  void the_debtor_may_choose_what_is_paid_first() {
    String second = Bodies.CLAIM.replace("F-1001", "F-1002");
    agency.put(path, Bodies.placement(creditor, Bodies.CLAIM + "," + second)).expect(200);
    String chosen =
        Bodies.payment("10.00", "BANK-1").replace("}\n", "}").strip().replaceAll("}$", "")
            + ",\"debtorChoice\":[\"F-1002\"]}";
    assertThat(agency.post(path + "/payments", chosen).expect(201).text("/allocations/0/claim"))
        .isEqualTo("F-1002");
    Answer unknown =
        agency.post(
            path + "/payments", chosen.replace("F-1002", "F-9").replace("BANK-1", "BANK-2"));
    assertThat(unknown.expect(422).text("/errors/0/pointer")).isEqualTo("/debtorChoice");
  }

  @Test
  void a_transfer_that_was_recorded_is_not_recorded_again() {
    agency.post(path + "/payments", Bodies.payment("10.00", "BANK-1")).expect(201);
    Answer again = agency.post(path + "/payments", Bodies.payment("10.00", "BANK-1")).expect(409);
    assertThat(again.text("/code")).isEqualTo("PAYMENT_ALREADY_RECORDED");
    assertThat(again.text("/errors/0/pointer")).isEqualTo("/externalReference");
  }

  @Test
  void a_case_is_held_released_and_taken_back() {
    Answer held = agency.post(path + "/hold", REASON).expect(200);
    assertThat(held.text("/status")).isEqualTo("ON_HOLD");
    ApiDescription.served().accepts("Standing", held.body());
    assertThat(agency.post(path + "/release", REASON).expect(200).text("/status"))
        .isEqualTo("OPEN");
    assertThat(agency.post(path + "/release", REASON).expect(409).text("/code"))
        .isEqualTo("STATUS_DOES_NOT_ALLOW");
    assertThat(agency.post(path + "/recall", REASON).expect(200).text("/status"))
        .isEqualTo("RECALLED");
    agency.put(path, Bodies.placement(creditor)).expect(409);
  }

  @Test
  void a_link_for_the_debtor_is_issued_once_and_may_be_mailed() {
    Answer link = agency.post(path + "/access-links", "{\"channel\":\"LETTER\"}").expect(201);
    ApiDescription.served().accepts("AccessLink", link.body());
    assertThat(link.text("/url")).startsWith(Portal.url() + "/l/");
    agency.post(path + "/access-links", "{\"channel\":\"EMAIL\",\"send\":true}").expect(201);
    Answer letter = agency.post(path + "/access-links", "{\"channel\":\"SMS\",\"send\":true}");
    assertThat(letter.expect(400).text("/errors/0/pointer")).isEqualTo("/channel");
  }

  @Test
  void the_timeline_is_paged_newest_first() {
    agency.post(path + "/payments", Bodies.payment("10.00", "BANK-1")).expect(201);
    Answer first = agency.get(path + "/timeline?limit=2").expect(200);
    ApiDescription.served().accepts("Timeline", first.body());
    assertThat(first.text("/next")).isEqualTo("2");
    Answer last = agency.get(path + "/timeline?limit=2&after=2").expect(200);
    assertThat(last.text("/events/0/type")).isEqualTo("org.quittance.case.placed");
    assertThat(last.text("/events/0/actor/kind")).isEqualTo("API");
    assertThat(last.text("/next")).isEqualTo("null");
  }

  @Test
  void the_feed_keeps_each_cases_order_without_a_gap() {
    agency.post(path + "/payments", Bodies.payment("10.00", "BANK-1")).expect(201);
    agency.post(path + "/hold", REASON).expect(200);
    Portal own = Keys.of("creditor/" + creditor);
    String after = "0";
    List<Long> sequences = new java.util.ArrayList<>();
    for (Answer page = own.get("/api/v1/events?limit=2"); ; ) {
      ApiDescription.served().accepts("EventPage", page.body());
      objects(page, "events")
          .forEach(event -> sequences.add(event.getJsonNumber("sequence").longValue()));
      if (page.text("/next").equals(after)) {
        break;
      }
      after = page.text("/next");
      page = own.get("/api/v1/events?limit=2&after=" + after).expect(200);
    }
    assertThat(sequences)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, sequences.size()).boxed().toList())
        .hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void the_list_of_cases_is_paged_newest_first() {
    String newer = Bodies.aCase(creditor);
    Answer first = agency.get("/api/v1/cases?limit=1&creditor=" + creditor).expect(200);
    ApiDescription.served().accepts("CaseList", first.body());
    assertThat(first.text("/cases/0/reference")).isEqualTo(newer);
    Answer last =
        agency.get("/api/v1/cases?limit=1&creditor=" + creditor + "&after=" + first.text("/next"));
    assertThat(last.text("/cases/0/reference")).isEqualTo(reference);
    assertThat(last.text("/next")).isEqualTo("null");
    assertThat(
            agency
                .get("/api/v1/cases?creditor=" + creditor + "&status=SETTLED")
                .json()
                .asJsonObject()
                .getJsonArray("cases"))
        .isEmpty();
  }

  @Test
  void a_file_is_attached_listed_and_read_again() {
    byte[] pdf = Papers.pdf("Facture " + reference);
    Answer attached = attach("?name=facture.pdf&claim=F-1001", pdf).expect(201);
    ApiDescription.served().accepts("Document", attached.body());
    assertThat(attached.text("/claim")).isEqualTo("F-1001");
    Answer list = agency.get(path + "/documents").expect(200);
    ApiDescription.served().accepts("DocumentList", list.body());
    assertThat(list.text("/documents/0/name")).isEqualTo("facture.pdf");
    Answer read = agency.get(path + "/documents/" + attached.text("/id")).expect(200);
    assertThat(read.body()).startsWith("%PDF-");
    attach("?name=again.pdf", pdf).expect(409);
    attach(
            "?name=program.pdf",
            "MZ not a document".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
        .expect(422);
    attach("", pdf).expect(400);
    agency.get("/api/v1/cases/" + reference + "/documents/nonsense").expect(404);
  }

  private Answer attach(String query, byte[] content) {
    return agency.call(
        "POST",
        path + "/documents" + query,
        BodyPublishers.ofByteArray(content),
        "Content-Type",
        "application/pdf");
  }

  private static List<JsonObject> objects(Answer answer, String name) {
    return answer.json().asJsonObject().getJsonArray(name).stream()
        .map(JsonValue::asJsonObject)
        .toList();
  }
}
