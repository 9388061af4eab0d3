package org.quittance.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.platform.Ids;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Axe;
import org.quittance.testing.Bench;
import org.quittance.testing.Browser;
import org.quittance.testing.Portal;
import org.quittance.testing.UnlawfulPlacement;

/** A case handler notes how somebody wishes to be reached, and says how they learned it. */
@Tag("browser")
class PreferencesDeskBrowserIT extends AgainstPortal {

  @RegisterExtension final Browser browser = Browser.desktop();

  private final String reference = "WISH-" + Ids.text(Ids.next());

  @BeforeEach
  void a_case() {
    UnlawfulPlacement.registerCreditors(Portal.asAgency());
    Portal.asAgency()
        .put(
            "/api/v1/cases/" + reference,
            """
            {"creditor":"LAW-FR","placedOn":"2026-11-02",
             "debtor":{"kind":"CONSUMER","name":"Claire Martin","language":"fr",
               "address":{"lines":["8 place du Marché"],"postalCode":"31300","city":"Toulouse","country":"FR"}},
             "firstLetter":{"reference":"L-1","sentOn":"2026-11-03"},
             "claims":[{"reference":"F-1","kind":"INVOICE","label":"Mars 2025","dueOn":"2025-04-30",
               "principal":{"amount":"420.00","currency":"EUR"},"interest":{"basis":"NONE"},"indemnity":false}]}
            """)
        .expect(201);
  }

  @Test
  void what_was_said_on_the_phone_is_noted_with_its_reason() {
    DeskScreen desk =
        new DeskScreen(browser)
            .signIn("handler@agency.example", Bench.PASSWORD)
            .search(reference)
            .openCase(reference)
            .openWishes();
    assertThat(desk.text()).contains("La personne n’a encore rien dit");

    desk.tickDay("Mercredi").saveWishes("");
    assertThat(desk.text()).contains("Ce champ est nécessaire");
    assertThat(desk.isDayTicked("Mercredi")).isTrue();
    assertThat(Axe.faultsOf(browser)).isEmpty();

    desk.saveWishes("Dit au téléphone ce matin");
    desk.awaitText("Les préférences de contact sont enregistrées");
    assertThat(desk.text()).contains("Préférences de contact changées : Dit au téléphone ce matin");
    assertThat(
            Portal.asAgency()
                .get("/api/v1/cases/" + reference + "/contact-preferences")
                .expect(200)
                .body())
        .contains("[\"WEDNESDAY\"]", "\"byDebtor\":false");
  }
}
