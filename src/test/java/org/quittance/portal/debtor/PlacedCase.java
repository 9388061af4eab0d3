package org.quittance.portal.debtor;

import java.util.UUID;
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
       "claims":[{"reference":"F-1001","kind":"INVOICE","label":"Électricité, mars 2025",
         "dueOn":"2025-04-30","principal":{"amount":"%s","currency":"EUR"},
         "interest":{"basis":"NONE"},"indemnity":false}]}
      """;

  static PlacedCase owing420() {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    Portal.asAgency().put("/api/v1/creditors/ENSUD", CREDITOR.formatted("Énergie du Sud"));
    return place("ENSUD", "claire-" + unique + "@example.org", "P-" + unique, "420.00");
  }

  /** Another file of the same person, of Logis du Midi. */
  PlacedCase ofTheSamePersonOwing180() {
    Portal.asAgency().put("/api/v1/creditors/LOGMI", CREDITOR.formatted("Logis du Midi"));
    return place("LOGMI", email, person, "180.00");
  }

  private static PlacedCase place(String creditor, String email, String person, String owed) {
    String reference = "WEB-" + UUID.randomUUID().toString().substring(0, 8);
    Portal agency = Portal.asAgency();
    agency
        .put("/api/v1/cases/" + reference, CASE.formatted(creditor, email, person, owed))
        .expect(201);
    String link =
        agency
            .post("/api/v1/cases/" + reference + "/access-links", "{\"channel\":\"EMAIL\"}")
            .expect(201)
            .text("/url");
    return new PlacedCase(reference, email, link, person);
  }

  /** What the agency's system reads as still owed. */
  String outstanding() {
    return Portal.asAgency()
        .get("/api/v1/cases/" + reference + "/breakdown")
        .expect(200)
        .text("/outstanding/amount");
  }

  /** The types of what happened, newest first, as the timeline tells it. */
  String timeline() {
    return Portal.asAgency().get("/api/v1/cases/" + reference + "/timeline").expect(200).body();
  }
}
