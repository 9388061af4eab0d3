package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Portal;
import org.quittance.testing.Portal.Answer;

/** The engine over HTTP; figures from law.md section 11. */
class CalculationsApiIT extends AgainstPortal {

  private static final String PATH = "/api/v1/calculations/";
  private final Portal agency = Portal.asAgency();

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // P1: legal interest after a judgment, both days counted (service-public.fr, F20688)
        "2000.00, LEGAL, INDIVIDUAL, -, 2020-09-01, 2020-09-30, BOTH_INCLUDED, 5.11, 0.00",
        // P3: thirty days at 14.5 % (heropay.eu)
        "1000.00, CONTRACTUAL, PROFESSIONAL, 14.5, 2026-01-01, 2026-01-31, -, 11.92, 0.00",
        // P4: two semesters, the last day not counted
        "10000.00, L441_10_DEFAULT, PROFESSIONAL, -, 2026-05-01, 2026-09-01,"
            + " FROM_START_BEFORE_END, 413.68, 40.00",
        // C1b: the same with the day of payment counted instead
        "10000, L441_10_DEFAULT, -, -, 2026-05-01, 2026-09-01, -, 413.76, 40.00",
        // C2: three semesters
        "1200.00, L441_10_DEFAULT, PROFESSIONAL, -, 2024-05-31, 2025-02-15,"
            + " AFTER_START_THROUGH_END, 120.39, 40.00"
      })
  void interest_is_what_the_sources_say(
      String principal,
      String basis,
      String kind,
      String rate,
      String from,
      String until,
      String dayCount,
      String interest,
      String indemnity) {
    Answer answer =
        agency
            .post(
                PATH + "interest",
                """
                {"principal":"%s","basis":"%s","creditorKind":%s,"rate":%s,"from":"%s",
                 "until":"%s","dayCount":%s,"enforceableOn":null}\
                """
                    .formatted(
                        principal, basis, json(kind), json(rate), from, until, json(dayCount)))
            .expect(200);
    assertThat(answer.text("/interest")).isEqualTo(interest);
    assertThat(answer.text("/indemnity")).isEqualTo(indemnity);
    ApiDescription.served().accepts("Interest", answer.body());
  }

  @Test
  void every_semester_has_its_line() {
    Answer answer =
        agency.post(
            PATH + "interest",
            """
            {"principal":"1200.00","basis":"L441_10_DEFAULT","creditorKind":"PROFESSIONAL",
             "from":"2024-05-31","until":"2025-02-15"}\
            """);
    assertThat(answer.text("/lines"))
        .isEqualTo(
            "[{\"from\":\"2024-06-01\",\"until\":\"2024-06-30\",\"days\":30,\"rate\":\"14.50\","
                + "\"interest\":\"14.30\"},"
                + "{\"from\":\"2024-07-01\",\"until\":\"2024-12-31\",\"days\":184,"
                + "\"rate\":\"14.25\",\"interest\":\"86.20\"},"
                + "{\"from\":\"2025-01-01\",\"until\":\"2025-02-15\",\"days\":46,"
                + "\"rate\":\"13.15\",\"interest\":\"19.89\"}]");
  }

  @ParameterizedTest
  @CsvSource({
    "1000.00, 3, LAST, 333.33 333.33 333.34",
    "1000.00, 3, FIRST, 333.34 333.33 333.33",
    "1000.00, 3, SPREAD, 333.34 333.33 333.33",
    "999.99, 7, LAST, 142.85 142.85 142.85 142.85 142.85 142.85 142.89",
    "999.99, 7, FIRST, 142.89 142.85 142.85 142.85 142.85 142.85 142.85",
    "999.99, 7, SPREAD, 142.86 142.86 142.86 142.86 142.85 142.85 142.85",
    "100.01, 2, LAST, 50.00 50.01",
    "100.01, 2, FIRST, 50.01 50.00"
  })
  void instalments_add_up_to_the_cent(String total, int count, String remainder, String amounts) {
    Answer answer =
        agency
            .post(
                PATH + "schedule",
                """
                {"total":"%s","count":%d,"firstDueOn":"2026-01-31","frequency":"MONTHLY",
                 "remainder":"%s"}\
                """
                    .formatted(total, count, remainder))
            .expect(200);
    ApiDescription.served().accepts("Schedule", answer.body());
    assertThat(
            answer.json().asJsonObject().getJsonArray("instalments").stream()
                .map(instalment -> instalment.asJsonObject().getString("amount")))
        .containsExactly(amounts.split(" ", -1));
  }

  @Test
  void monthly_instalments_keep_the_day_of_the_first() {
    Answer answer =
        agency.post(
            PATH + "schedule",
            """
            {"total":"400.00","count":4,"firstDueOn":"2026-01-31","frequency":"MONTHLY",
             "remainder":"LAST"}\
            """);
    assertThat(
            answer.json().asJsonObject().getJsonArray("instalments").stream()
                .map(instalment -> instalment.asJsonObject().getString("dueOn")))
        .containsExactly("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30");
  }

  @Test
  void a_payment_meets_interest_before_principal() {
    // I1: cours-de-droit.net
    Answer answer = allocate("18000", debt("A", "3000", "0.00", "20000")).expect(200);
    assertThat(allocations(answer)).isEqualTo("A INTEREST 3000.00, A PRINCIPAL 15000.00");
    assertThat(answer.text("/refundable")).isEqualTo("0.00");
  }

  @Test
  void the_indemnity_stands_between_interest_and_principal() {
    // I2
    assertThat(allocations(allocate("200.00", debt("A", "14.30", "40.00", "1200.00"))))
        .isEqualTo("A INTEREST 14.30, A INDEMNITY 40.00, A PRINCIPAL 145.70");
  }

  @Test
  void equal_debts_share_and_the_lowest_id_takes_the_odd_cent() {
    // I4
    Answer answer =
        allocate(
            "100.00",
            debt("C", "0.00", "0.00", "100.00"),
            debt("A", "0.00", "0.00", "100.00"),
            debt("B", "0.00", "0.00", "100.00"));
    assertThat(allocations(answer))
        .isEqualTo("A PRINCIPAL 33.34, B PRINCIPAL 33.33, C PRINCIPAL 33.33");
  }

  @Test
  void what_no_debt_can_take_is_refundable() {
    Answer answer = allocate("150.00", debt("A", "0.00", "0.00", "100.00"));
    assertThat(answer.text("/refundable")).isEqualTo("50.00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "interest | {\"principal\":\"-1.00\",\"basis\":\"LEGAL\",\"from\":\"2026-01-01\","
            + "\"until\":\"2026-02-01\"} | 400 | /principal | AMOUNT_NEGATIVE",
        "interest | {\"principal\":\"1.00\",\"basis\":\"LEGAL\",\"from\":\"2026-02-01\","
            + "\"until\":\"2026-01-01\"} | 422 | /until | DATES_REVERSED",
        "interest | {\"principal\":\"1.00\",\"basis\":\"CONTRACTUAL\",\"from\":\"2026-01-01\","
            + "\"until\":\"2026-02-01\"} | 422 | /rate | CONTRACTUAL_RATE_MISSING",
        "interest | {\"principal\":\"1.00\",\"basis\":\"LEGAL\",\"rate\":\"5\","
            + "\"from\":\"2026-01-01\",\"until\":\"2026-02-01\"} | 422 | /rate |"
            + " RATE_WITHOUT_CONTRACT",
        "schedule | {\"total\":\"1.00\",\"count\":0,\"firstDueOn\":\"2026-01-31\"} | 400 | /count |"
            + " NUMBER_OUT_OF_RANGE",
        "schedule | {\"total\":\"1.00\",\"count\":2,\"firstDueOn\":\"2026-02-30\"} | 400 |"
            + " /firstDueOn | DATE_INVALID",
        "schedule | {\"total\":\"1.00\",\"count\":2,\"firstDueOn\":\"2026-01-31\","
            + "\"frequency\":\"DAILY\"} | 400 | /frequency | VALUE_UNKNOWN",
        "allocation | {\"payment\":\"1.00\",\"debts\":[{\"id\":\"A\",\"dueOn\":\"2026-01-01\","
            + "\"principal\":1}],\"on\":\"2026-01-01\"} | 400 | /debts/0/principal |"
            + " FIELD_TYPE_WRONG"
      })
  void what_makes_no_sense_is_refused_at_its_place(
      String calculation, String body, int status, String pointer, String code) {
    Answer answer = agency.post(PATH + calculation, body).expect(status);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
    assertThat(answer.text("/errors/0/code")).isEqualTo(code);
    ApiDescription.served().accepts("Problem", answer.body());
  }

  private Answer allocate(String payment, String... debts) {
    return agency.post(
        PATH + "allocation",
        """
        {"payment":"%s","debts":[%s],"on":"2026-11-22","debtorChoice":null}\
        """
            .formatted(payment, String.join(",", debts)));
  }

  private static String debt(String id, String interest, String indemnity, String principal) {
    return """
    {"id":"%s","dueOn":"2024-05-31","bearsInterest":true,"interest":"%s","indemnity":"%s",
     "principal":"%s"}\
    """
        .formatted(id, interest, indemnity, principal);
  }

  private static String allocations(Answer answer) {
    ApiDescription.served().accepts("Allocation", answer.body());
    return String.join(
        ", ",
        answer.json().asJsonObject().getJsonArray("allocations").stream()
            .map(jakarta.json.JsonValue::asJsonObject)
            .map(
                part ->
                    part.getString("id")
                        + " "
                        + part.getString("component")
                        + " "
                        + part.getString("amount"))
            .toList());
  }

  private static String json(String text) {
    return text == null ? "null" : "\"" + text + "\"";
  }
}
