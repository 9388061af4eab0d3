package org.quittance.api;

import org.quittance.platform.Ids;
import org.quittance.testing.Portal;

/** Bodies that are right in every respect, to be varied where a test looks. */
final class Bodies {

  private Bodies() {}

  /** Énergie du Sud, as in the interface's own description. */
  static String creditor(String name) {
    return """
    {"name":"%s","kind":"PROFESSIONAL","siren":"732829320","email":"compta@ensud.example",
     "language":"fr","iban":"FR7630006000011234567890189",
     "address":{"lines":["12 rue des Arts"],"postalCode":"31000","city":"Toulouse","country":"FR"},
     "mandate":{"reference":"M-2026-01","signedOn":"2026-01-15","jurisdiction":"FR",
                "commission":{"rate":"12.00","fixedFee":{"amount":"15.00","currency":"EUR"}},
                "notifications":"IMMEDIATE"}}\
    """
        .formatted(name);
  }

  /** Claire Martin owes an electricity bill of 420.00, with legal interest since 2 June 2025. */
  static String placement(String creditor) {
    return placement(creditor, CLAIM);
  }

  static final String CLAIM =
      """
      {"reference":"F-1001","kind":"INVOICE","label":"Électricité, mars 2025",
       "issuedOn":"2025-03-31","dueOn":"2025-04-30",
       "principal":{"amount":"420.00","currency":"EUR"},
       "formalNoticeOn":"2025-06-02","interest":{"basis":"LEGAL"},"indemnity":false}\
      """;

  static String placement(String creditor, String claims) {
    return """
    {"creditor":"%s","placedOn":"2026-11-02",
     "debtor":{"kind":"CONSUMER","name":"Claire Martin","birthDate":"1984-05-17",
               "email":"claire@example.org","phone":"+33612345678","language":"fr",
               "address":{"lines":["8 place du Marché"],"postalCode":"31300",
                          "city":"Toulouse","country":"FR"}},
     "firstLetter":{"reference":"L-2026-0481","sentOn":"2026-11-03"},
     "claims":[%s]}\
    """
        .formatted(creditor, claims);
  }

  static String payment(String amount, String externalReference) {
    return """
    {"amount":{"amount":"%s","currency":"EUR"},"receivedOn":"2026-11-20",
     "channel":"TRANSFER","externalReference":"%s"}\
    """
        .formatted(amount, externalReference);
  }

  /** A reference nothing else has. */
  static String fresh(String prefix) {
    return prefix + "-" + Ids.text(Ids.next());
  }

  /** A creditor of its own, so that tests do not meet. */
  static String aCreditor() {
    String reference = fresh("C");
    Portal.asAgency().put("/api/v1/creditors/" + reference, creditor("Énergie du Sud")).expect(201);
    return reference;
  }

  static String aCase(String creditor) {
    String reference = fresh("DOS");
    Portal.asAgency().put("/api/v1/cases/" + reference, placement(creditor)).expect(201);
    return reference;
  }
}
