package org.quittance.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.platform.Ids;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Bench;
import org.quittance.testing.Browser;
import org.quittance.testing.Portal;
import org.quittance.testing.UnlawfulPlacement;

@Tag("browser")
class StatementDeskBrowserIT extends AgainstPortal {

  private static final String CASE =
      """
      {"creditor":"LAW-FR","placedOn":"2026-11-02",
       "debtor":{"kind":"CONSUMER","name":"Claire Martin","language":"fr",
                 "address":{"lines":["8 place du Marché"],"postalCode":"31300",
                            "city":"Toulouse","country":"FR"}},
       "firstLetter":{"reference":"L-1","sentOn":"2026-11-03"},
       "claims":[{"reference":"F-1","kind":"INVOICE","label":"Mars 2025","dueOn":"2025-04-30",
                  "principal":{"amount":"420.00","currency":"EUR"},
                  "interest":{"basis":"NONE"},"indemnity":false}]}
      """;

  @RegisterExtension final Browser browser = Browser.desktop();

  private final String reference = "STAT-" + Ids.text(Ids.next());

  @BeforeEach
  void a_case_partly_paid() {
    Portal agency = Portal.asAgency();
    UnlawfulPlacement.registerCreditors(agency);
    agency.put("/api/v1/cases/" + reference, CASE).expect(201);
    agency
        .post(
            "/api/v1/cases/" + reference + "/payments",
            """
            {"amount":{"amount":"100.00","currency":"EUR"},"receivedOn":"2026-11-20",
             "channel":"TRANSFER","externalReference":"BANK-1"}\
            """)
        .expect(201);
  }

  @Test
  void staff_see_a_certain_and_a_possible_last_day_and_the_sum_on_another_day() {
    DeskScreen desk =
        new DeskScreen(browser)
            .signIn("handler@agency.example", Bench.PASSWORD)
            .search(reference)
            .openCase(reference);

    assertThat(desk.text())
        .contains("Prescription", "C. conso L218-2", "30 avril 2027")
        .contains("20 novembre 2028, si le paiement du 20 novembre 2026 vaut reconnaissance");

    browser.open("/staff/case?ref=" + reference + "&part=BREAKDOWN&on=2026-11-19");
    assertThat(desk.text()).contains("Décompte au 19 novembre 2026", "420,00");
    assertThat(browser.complaints()).isEmpty();
  }
}
