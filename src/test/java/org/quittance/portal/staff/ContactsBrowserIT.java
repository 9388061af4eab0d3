package org.quittance.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Axe;
import org.quittance.testing.Bench;
import org.quittance.testing.Browser;
import org.quittance.testing.Mailbox;
import org.quittance.testing.Portal;
import org.quittance.testing.Screen;

/** Staff see what was done to reach a debtor and what was kept back, and note what they do. */
@Tag("browser")
class ContactsBrowserIT extends AgainstPortal {

  private static final String CREDITOR =
      """
      {"name":"Énergie du Sud","kind":"PROFESSIONAL","siren":"732829320",
       "email":"compta@ensud.example","language":"fr","iban":"FR7630006000011234567890189",
       "address":{"lines":["12 rue des Arts"],"postalCode":"31000","city":"Toulouse","country":"FR"},
       "mandate":{"reference":"M-2026-01","signedOn":"2026-01-15","jurisdiction":"FR",
                  "commission":{"rate":"12.00","fixedFee":{"amount":"15.00","currency":"EUR"}},
                  "notifications":"IMMEDIATE"}}
      """;
  private static final String CASE =
      """
      {"creditor":"ENSUD","placedOn":"2026-11-02",
       "debtor":{"kind":"CONSUMER","name":"Claire Martin","language":"fr",
                 "email":"%s",
                 "address":{"lines":["8 place du Marché"],"postalCode":"31300",
                            "city":"Toulouse","country":"FR"}},
       "firstLetter":{"reference":"L-1","sentOn":"2026-11-03"},
       "claims":[{"reference":"F-1","kind":"INVOICE","label":"Mars 2025","dueOn":"2025-04-30",
                  "principal":{"amount":"420.00","currency":"EUR"},
                  "interest":{"basis":"NONE"},"indemnity":false}]}
      """;

  @RegisterExtension final Browser browser = Browser.desktop();

  private final String own = Ids.text(Ids.next());
  private final String reference = "TOLD-" + own;
  private final String debtor = "told-" + own.toLowerCase(Locale.ROOT) + "@example.org";
  private final ContactsScreen screen = new ContactsScreen();

  @BeforeEach
  void a_case() {
    Portal agency = Portal.asAgency();
    agency.put("/api/v1/creditors/ENSUD", CREDITOR);
    agency.put("/api/v1/cases/" + reference, CASE.formatted(debtor)).expect(201);
  }

  @AfterEach
  void as_before() {
    Portal.restoreClock();
  }

  private static Instant next(DayOfWeek day, String time) {
    return BusinessDate.of(Instant.now())
        .with(TemporalAdjusters.next(day))
        .atTime(LocalTime.parse(time))
        .atZone(BusinessDate.ZONE)
        .toInstant();
  }

  private static void send(String reference, boolean asked) {
    Portal.asAgency()
        .post(
            "/api/v1/cases/" + reference + "/access-links",
            "{\"channel\":\"EMAIL\",\"send\":true,\"asked\":" + asked + "}")
        .expect(201);
  }

  private String contacts() {
    return Portal.asAgency().get("/api/v1/cases/" + reference + "/contacts").expect(200).body();
  }

  @Test
  void on_a_sunday_a_mail_waits_and_a_call_is_refused_with_the_next_possible_hour() {
    Portal.moveClockTo(next(DayOfWeek.SUNDAY, "11:00"));
    send(reference, false);
    screen.enter().awaitKept("jour sans contact");
    assertThat(screen.text())
        .contains("pas maintenant : jour sans contact", "10 h 00", "Lien personnel");
    screen.isUsable();

    screen.typeNote("Sonné dans le vide").note();
    screen.awaitText("Prochain moment possible");
    assertThat(screen.text()).contains("Pas à ce moment : jour sans contact", "10 h 00");
    assertThat(screen.noted()).isEqualTo("Sonné dans le vide");
    screen.isUsable();
    assertThat(contacts()).doesNotContain("PHONE\",\"purpose");

    screen.typeAsked("Message laissé samedi soir").note();
    screen.awaitText("Le contact est noté");
    assertThat(screen.text())
        .contains("Sonné dans le vide", "Demandé : Message laissé samedi soir", "Personne jointe");
    assertThat(contacts()).contains("\"purpose\":\"OWED_AT_ONCE\"", "Sonné dans le vide");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void a_call_is_noted_within_the_hours_and_an_unfit_outcome_is_not() {
    Portal.moveClockTo(next(DayOfWeek.WEDNESDAY, "11:00"));
    send(reference, true);
    Mailbox.of(debtor).await();
    screen.enter().choose("contactOutcome", "Envoyé").note();
    screen.awaitText("Ce résultat ne va pas avec ce moyen");
    screen.choose("contactOutcome", "Pas de réponse").note();

    screen.awaitText("Le contact est noté");
    assertThat(screen.text()).contains("Téléphone", "Pas de réponse", "E-mail");
    assertThat(Portal.asAgency().get("/api/v1/cases/" + reference + "/timeline").body())
        .contains("contact.made");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void a_key_of_a_creditor_neither_reads_nor_notes_and_a_wrong_body_is_told() {
    String path = "/api/v1/cases/" + reference + "/contacts";
    Portal agency = Portal.asAgency();
    Portal.moveClockTo(next(DayOfWeek.SUNDAY, "11:00"));
    String call = "{\"channel\":\"PHONE\",\"topic\":\"FILE\",\"outcome\":\"NO_ANSWER\"}";
    assertThat(agency.post(path, call).expect(422).body()).contains("CONTACT_LOG_NOT_THEN", "/at");
    agency.post(path, call.replace("}", ",\"at\":\"yesterday\"}")).expect(400);
    agency.get(path + "?after=nothing").expect(422);
    assertThat(agency.get(path).expect(200).body())
        .contains("\"allowed\":false", "\"reason\":\"DAY_OFF\"", "T09:00:00Z");
  }

  private final class ContactsScreen extends Screen {

    ContactsScreen() {
      super(ContactsBrowserIT.this.browser);
    }

    ContactsScreen enter() {
      new DeskScreen(browser).signIn("handler@agency.example", Bench.PASSWORD);
      return open();
    }

    private ContactsScreen open() {
      browser.open("/staff/case?part=CONTACTS&ref=" + reference);
      awaitText("Noter un appel");
      return this;
    }

    // The mail worker may look at the mail a moment after the page was first read.
    void awaitKept(String reason) {
      long end = System.nanoTime() + java.time.Duration.ofSeconds(30).toNanos();
      while (!textAt(By.id("contactsKept")).contains(reason)) {
        assertThat(System.nanoTime()).isLessThan(end);
        open();
      }
    }

    ContactsScreen typeNote(String text) {
      type(By.id("contactNote"), text);
      return this;
    }

    ContactsScreen typeAsked(String text) {
      type(By.id("contactAsked"), text);
      return this;
    }

    ContactsScreen choose(String field, String words) {
      new org.openqa.selenium.support.ui.Select(find(By.id(field))).selectByVisibleText(words);
      return this;
    }

    void note() {
      follow(By.id("noteContact"));
    }

    String noted() {
      return find(By.id("contactNote")).getAttribute("value");
    }

    void isUsable() {
      assertThat(Axe.faultsOf(browser)).isEmpty();
      assertThat(
              ((JavascriptExecutor) browser.driver())
                  .executeScript(
                      "return document.documentElement.scrollWidth >"
                          + " document.documentElement.clientWidth"))
          .isEqualTo(false);
    }
  }
}
