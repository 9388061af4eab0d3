package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Portal;
import org.quittance.testing.Portal.Answer;

/** What is told of a debtor, as the agency's systems tell it. */
class DeclarationsApiIT extends AgainstPortal {

  private final Portal agency = Portal.asAgency();
  private final String reference = "DECL-" + Long.toHexString(System.nanoTime());
  private final String path = "/api/v1/cases/" + reference + "/declarations";

  @BeforeEach
  void place() {
    agency.put(
        "/api/v1/creditors/ENSUD",
        """
        {"name":"Énergie du Sud","kind":"PROFESSIONAL","siren":"732829320","email":"compta@ensud.example",
         "language":"fr","iban":"FR7630006000011234567890189",
         "address":{"lines":["12 rue des Arts"],"postalCode":"31000","city":"Toulouse","country":"FR"},
         "mandate":{"reference":"M-2026-01","signedOn":"2026-01-15","jurisdiction":"FR",
           "commission":{"rate":"12.00","fixedFee":{"amount":"15.00","currency":"EUR"}},
           "notifications":"IMMEDIATE"}}
        """);
    agency
        .put(
            "/api/v1/cases/" + reference,
            """
            {"creditor":"ENSUD","placedOn":"2026-11-02",
             "debtor":{"kind":"CONSUMER","name":"Claire Martin","birthDate":"1984-05-17","language":"fr",
               "address":{"lines":["8 place du Marché"],"postalCode":"31300","city":"Toulouse","country":"FR"}},
             "firstLetter":{"reference":"L-2026-0481","sentOn":"2026-11-03"},
             "claims":[{"reference":"F-1","kind":"INVOICE","label":"Électricité","dueOn":"2025-04-30",
               "principal":{"amount":"420.00","currency":"EUR"},"interest":{"basis":"NONE"},"indemnity":false}]}
            """)
        .expect(201);
  }

  @Test
  void admissible_over_indebtedness_suspends_at_once_and_lifted_it_goes_on() {
    Answer made =
        agency
            .post(path, "{\"kind\":\"OVER_INDEBTEDNESS_ADMISSIBLE\",\"on\":\"2026-11-10\"}")
            .expect(201);
    ApiDescription.served().accepts("Declaration", made.body());
    assertThat(made.text("/paymentsSuspended")).isEqualTo("true");
    assertThat(made.text("/article")).contains("L722-5");
    assertThat(agency.get("/api/v1/cases/" + reference).text("/status")).isEqualTo("ON_HOLD");

    Answer arrived =
        agency
            .post(
                "/api/v1/cases/" + reference + "/payments",
                """
                {"amount":{"amount":"100.00","currency":"EUR"},"receivedOn":"2026-11-20","channel":"TRANSFER","externalReference":"B-1"}
                """)
            .expect(201);
    assertThat(arrived.text("/refundable/amount")).isEqualTo("100.00");
    assertThat(arrived.text("/outstanding/amount")).isEqualTo("420.00");
    agency
        .post(
            "/api/v1/cases/" + reference + "/payments",
            """
            {"amount":{"amount":"100.00","currency":"EUR"},"receivedOn":"2026-11-20","channel":"DIRECT_TO_CREDITOR","externalReference":"B-2"}
            """)
        .expect(409);
    assertThat(
            agency
                .post("/api/v1/cases/" + reference + "/release", "{\"reason\":\"none\"}")
                .expect(409)
                .text("/code"))
        .isEqualTo("CASE_HELD_BY_DECLARATION");

    String one = path + "/" + made.text("/id");
    assertThat(
            agency
                .post(one + "/confirm", "{\"because\":\"Letter seen\"}")
                .expect(200)
                .text("/status"))
        .isEqualTo("CONFIRMED");
    assertThat(
            agency.post(one + "/lift", "{\"because\":\"File closed\"}").expect(200).text("/status"))
        .isEqualTo("LIFTED");
    agency.post(one + "/lift", "{\"because\":\"Again\"}").expect(409);
    assertThat(agency.get("/api/v1/cases/" + reference).text("/status")).isEqualTo("OPEN");
    assertThat(agency.get(path).expect(200).text("/declarations/0/because"))
        .isEqualTo("File closed");
    assertThat(agency.get("/api/v1/cases/" + reference + "/timeline").body())
        .contains(
            "declaration.made",
            "payments.suspended",
            "declaration.confirmed",
            "declaration.lifted",
            "payments.resumed");
  }

  @Test
  void already_paid_is_confirmed_and_booked_as_paid_to_the_creditor() {
    Answer made =
        agency
            .post(
                path,
                """
                {"kind":"ALREADY_PAID","on":"2026-10-15","amount":{"amount":"420.00","currency":"EUR"},
                 "paidBy":"TRANSFER","paidTo":"Énergie du Sud"}
                """)
            .expect(201);
    agency
        .post(
            path + "/" + made.text("/id") + "/confirm",
            """
            {"because":"Found","amount":{"amount":"400.00","currency":"EUR"}}
            """)
        .expect(200);

    assertThat(
            agency
                .get("/api/v1/cases/" + reference + "/breakdown")
                .expect(200)
                .text("/outstanding/amount"))
        .isEqualTo("20.00");
  }

  @Test
  void what_is_missing_or_not_for_this_debtor_is_said_at_its_member() {
    Answer missing = agency.post(path, "{\"kind\":\"OVER_INDEBTEDNESS_FILED\"}").expect(422);
    assertThat(missing.body()).contains("DECLARATION_FACT_MISSING", "/on");
    assertThat(
            agency.post(path, "{\"kind\":\"INSOLVENCY\",\"on\":\"2026-11-10\"}").expect(422).body())
        .contains("DECLARATION_NOT_FOR_THIS_DEBTOR");
    agency.post(path, "{\"kind\":\"SOMETHING\"}").expect(400);
    agency.post(path, "{\"kind\":\"HARDSHIP\"}").expect(201);
    agency.post(path, "{\"kind\":\"HARDSHIP\"}").expect(409);
    Portal.anonymous().get(path).expect(401);
  }
}
