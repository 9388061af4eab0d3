package org.quittance.portal.debtor;

import jakarta.json.JsonObject;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.quittance.testing.Portal;

/** A case of its own for one test, placed through the API as the agency's system would. */
record PlacedCase(String reference, String email, String link, String person) {

  static final String POSTAL_CODE = "31300";
  static final String BIRTH_YEAR = "1984";

  private static final String CREDITOR =
      """
      {"name":"%s","kind":"PROFESSIONAL","siren":"732829320","email":"compta@ensud.example",
       "language":"fr","iban":"FR7630006000011234567890189",
       "address":{"lines":["12 rue des Arts"],"postalCode":"31000","city":"Toulouse","country":"FR"},
       "mandate":{"reference":"M-2026-01","signedOn":"2026-01-15","jurisdiction":"FR",
         "commission":{"rate":"12.00","fixedFee":{"amount":"15.00","currency":"EUR"}},
         "notifications":"IMMEDIATE"}}
      """;

  private static final String CASE =
      """
      {"creditor":"%s","placedOn":"2026-11-02",
       "debtor":{"kind":"CONSUMER","name":"Claire Martin","birthDate":"1984-05-17","email":"%s",
         "language":"fr","reference":"%s",
         "address":{"lines":["8 place du Marché"],"postalCode":"31300","city":"Toulouse","country":"FR"}},
       "firstLetter":{"reference":"L-2026-0481","sentOn":"2026-11-03"},
       "claims":[%s]}
      """;

  private static final String CLAIM =
      """
      {"reference":"F-%d","kind":"INVOICE","label":"Électricité, mars 2025",
       "dueOn":"2025-04-30","principal":{"amount":"%s","currency":"EUR"},
       "interest":{"basis":"NONE"},"indemnity":false}\
      """;

  static PlacedCase owing420() {
    return owing("420.00");
  }

  /** A file with an invoice F-1001 of 420 and another, F-1002, of 180. */
  static PlacedCase owing420And180() {
    return owing("420.00", "180.00");
  }

  private static PlacedCase owing(String... sums) {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    Portal.asAgency().put("/api/v1/creditors/ENSUD", CREDITOR.formatted("Énergie du Sud"));
    return place("ENSUD", "claire-" + unique + "@example.org", "P-" + unique, sums);
  }

  /** A case under a Belgian mandate. */
  static PlacedCase inBelgiumOwing475() {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    Portal.asAgency()
        .put(
            "/api/v1/creditors/EAUBE",
            CREDITOR.formatted("Eaux de la Meuse").replace("\"FR\",", "\"BE\","));
    return place("EAUBE", "claire-" + unique + "@example.org", "P-" + unique, "475.00");
  }

  /** Another file of the same person, of Logis du Midi. */
  PlacedCase ofTheSamePersonOwing180() {
    Portal.asAgency().put("/api/v1/creditors/LOGMI", CREDITOR.formatted("Logis du Midi"));
    return place("LOGMI", email, person, "180.00");
  }

  private static PlacedCase place(String creditor, String email, String person, String... sums) {
    String claims =
        IntStream.range(0, sums.length)
            .mapToObj(i -> CLAIM.formatted(1001 + i, sums[i]))
            .collect(Collectors.joining(","));
    String reference = "WEB-" + UUID.randomUUID().toString().substring(0, 8);
    Portal agency = Portal.asAgency();
    agency
        .put("/api/v1/cases/" + reference, CASE.formatted(creditor, email, person, claims))
        .expect(201);
    String link =
        agency
            .post("/api/v1/cases/" + reference + "/access-links", "{\"channel\":\"EMAIL\"}")
            .expect(201)
            .text("/url");
    return new PlacedCase(reference, email, link, person);
  }

  /**
   * Contests one of its claims as the agency would on the debtor's behalf.
   *
   * @return the dispute's address in the API
   */
  String contest(String claim) {
    return "/api/v1/disputes/"
        + Portal.asAgency()
            .post(
                "/api/v1/cases/" + reference + "/disputes",
                "{\"ground\":\"OTHER\",\"words\":\"Jamais livré.\",\"parts\":[{\"claim\":\""
                    + claim
                    + "\"}]}")
            .expect(201)
            .text("/id");
  }

  /** What the agency's system reads as still owed. */
  String outstanding() {
    return Portal.asAgency()
        .get("/api/v1/cases/" + reference + "/breakdown")
        .expect(200)
        .text("/outstanding/amount");
  }

  /** In whose name something happened last, as the timeline tells it. */
  String whoDid(String type) {
    return Portal.asAgency()
        .get("/api/v1/cases/" + reference + "/timeline")
        .expect(200)
        .json()
        .asJsonObject()
        .getJsonArray("events")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(event -> event.getString("type").equals("org.quittance." + type))
        .map(event -> event.getJsonObject("actor").getString("name"))
        .findFirst()
        .orElseThrow();
  }

  /** The types of what happened, newest first, as the timeline tells it. */
  String timeline() {
    return Portal.asAgency().get("/api/v1/cases/" + reference + "/timeline").expect(200).body();
  }
}
