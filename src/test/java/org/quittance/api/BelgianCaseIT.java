package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Portal;
import org.quittance.testing.Portal.Answer;
import org.quittance.testing.UnlawfulPlacement;

/** A case under a Belgian mandate owes what Livre XIX of the Code de droit économique lets it. */
class BelgianCaseIT extends AgainstPortal {

  private static final String CLAIM =
      """
      {"reference":"F-1","kind":"INVOICE","label":"Installation, mars 2026","dueOn":"2026-03-31",
       "principal":{"amount":"1000.00","currency":"EUR"},
       "formalNoticeOn":"2026-05-04","formalNoticeBy":"ELECTRONIC",
       "interest":{"basis":"CONTRACTUAL","rate":"10.00"},"indemnity":true}\
      """;

  private final Portal agency = Portal.asAgency();
  private final String path = "/api/v1/cases/" + Bodies.fresh("BE");

  @BeforeEach
  void a_case_under_a_belgian_mandate() {
    UnlawfulPlacement.registerCreditors(agency);
    agency.put(path, Bodies.placement("LAW-BE", CLAIM)).expect(201);
    assertThat(agency.get(path).text("/jurisdiction")).isEqualTo("BE");
  }

  // Sent on Monday 4 May: the fourteen days are 5 to 18 May.
  @Test
  void nothing_is_added_within_the_fourteen_days_of_the_first_reminder() {
    Answer last = agency.get(path + "/breakdown?on=2026-05-18").expect(200);
    assertThat(last.json().asJsonObject().getJsonArray("lines")).hasSize(1);
    assertThat(last.text("/lines/0/article")).isEqualTo("C. civ. 5.69");
    assertThat(last.text("/outstanding/amount")).isEqualTo("1000.00");
  }

  // 65 + 5 % of 500 = 90.00; 43 days at 10 % to 30 June: 11.78; the second semester is a line of
  // its own.
  @Test
  void the_capped_indemnity_and_the_agreed_interest_come_after_them() {
    Answer later = agency.get(path + "/breakdown?on=2026-06-30").expect(200);
    assertThat(later.text("/lines/1/component")).isEqualTo("INTEREST");
    assertThat(later.text("/lines/1/from")).isEqualTo("2026-05-19");
    assertThat(later.text("/lines/1/days")).isEqualTo("43");
    assertThat(later.text("/lines/1/amount/amount")).isEqualTo("11.78");
    assertThat(later.text("/lines/1/article")).isEqualTo("CDE XIX.4");
    assertThat(later.text("/lines/2/component")).isEqualTo("INDEMNITY");
    assertThat(later.text("/lines/2/amount/amount")).isEqualTo("90.00");
    assertThat(later.text("/lines/2/article")).isEqualTo("CDE XIX.4");
    assertThat(later.text("/outstanding/amount")).isEqualTo("1101.78");
  }

  @Test
  void a_payment_meets_interest_and_indemnity_before_the_principal() {
    Answer paid = agency.post(path + "/payments", Bodies.payment("500.00", "BE-1")).expect(201);
    assertThat(paid.text("/allocations/0/component")).isEqualTo("INTEREST");
    assertThat(paid.text("/allocations/1/component")).isEqualTo("INDEMNITY");
    assertThat(paid.text("/allocations/1/amount/amount")).isEqualTo("90.00");
    assertThat(paid.text("/allocations/2/component")).isEqualTo("PRINCIPAL");
    assertThat(agency.get(path + "/breakdown").expect(200).body())
        .contains("C. civ. 5.209, 5.210 (anc. 1254)")
        .doesNotContain("1343-1");
  }
}
