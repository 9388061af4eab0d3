package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.platform.Ids;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Portal;
import org.quittance.testing.Portal.Answer;
import org.quittance.testing.UnlawfulPlacement;

/** How a debtor wishes to be reached, as the agency's systems read and note it. */
class ContactPreferencesApiIT extends AgainstPortal {

  private final Portal agency = Portal.asAgency();
  private final String reference = "WISH-" + Ids.text(Ids.next());
  private final String path = "/api/v1/cases/" + reference + "/contact-preferences";

  @BeforeEach
  void a_case() {
    UnlawfulPlacement.registerCreditors(agency);
    agency
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
  void what_was_noted_is_read_again_and_said_on_the_timeline() {
    Answer before = agency.get(path).expect(200);
    ApiDescription.served().accepts("ContactPreferences", before.body());
    assertThat(before.text("/changedAt")).isIn(null, "null");

    Answer noted =
        agency
            .put(
                path,
                """
                {"channels":["LETTER","EMAIL"],"quietFrom":"18:00","quietUntil":"10:00",
                 "quietDays":["WEDNESDAY"],"language":"en","because":"Said on the phone"}
                """)
            .expect(200);

    ApiDescription.served().accepts("ContactPreferences", noted.body());
    assertThat(agency.get(path).expect(200).body()).isEqualTo(noted.body());
    assertThat(noted.body()).contains("[\"EMAIL\",\"LETTER\"]", "\"18:00\"", "[\"WEDNESDAY\"]");
    assertThat(agency.get("/api/v1/cases/" + reference).text("/debtor/language")).isEqualTo("en");
    assertThat(agency.get("/api/v1/cases/" + reference + "/timeline").body())
        .contains("contact.preferences-changed", "Said on the phone");
  }

  @Test
  void what_cannot_be_meant_is_declined_at_its_field() {
    assertThat(agency.put(path, "{\"language\":\"fr\",\"because\":\"x\"}").expect(400).body())
        .contains("/channels");
    assertThat(
            agency
                .put(
                    path,
                    """
                    {"channels":["PIGEON"],"quietFrom":"25:00","language":"de"}
                    """)
                .expect(400)
                .body())
        .contains("/channels/0", "/quietFrom", "/language", "/because");
    assertThat(
            agency
                .put(
                    path,
                    """
                    {"channels":[],"quietFrom":"18:00","language":"fr","because":"Said"}
                    """)
                .expect(422)
                .body())
        .contains("CONTACT_QUIET_HOURS_HALF", "/quietUntil");
    agency.get("/api/v1/cases/NO-SUCH-CASE/contact-preferences").expect(404);
  }
}
