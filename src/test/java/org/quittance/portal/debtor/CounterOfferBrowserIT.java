package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.quittance.platform.Ids;
import org.quittance.portal.staff.ProposalsScreen;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Bench;
import org.quittance.testing.Browser;
import org.quittance.testing.Mailbox;
import org.quittance.testing.Mailbox.Letter;
import org.quittance.testing.Portal;

/**
 * A whole negotiation as its people live it: the debtor asks on a phone, somebody of the agency
 * answers with other terms at a desk, a mail leads the debtor back to them, and all three sides
 * learn what was agreed.
 */
class CounterOfferBrowserIT extends AgainstPortal {

  private static final Pattern LINK = Pattern.compile("http://\\S+/l/\\S+");

  @RegisterExtension final Browser phone = Browser.narrowPhone();
  @RegisterExtension final Browser desk = Browser.desktop();

  private final String own = Ids.text(Ids.next());
  private final String creditor = "CO-" + own;
  private final String reference = "COUNTER-" + own;
  private final String debtorMail = "debtor-" + own.toLowerCase(Locale.ROOT) + "@example.org";
  private final String creditorMail = "creditor-" + own.toLowerCase(Locale.ROOT) + "@example.org";
  private final Portal agency = Portal.asAgency();

  @BeforeEach
  void a_case_of_1200_euros_with_bounds_of_its_own() {
    agency.put(
        "/api/v1/creditors/" + creditor,
        """
        {"name":"Énergie du Sud","kind":"PROFESSIONAL","email":"%s","language":"fr",
         "address":{"lines":["12 rue des Arts"],"postalCode":"31000","city":"Toulouse","country":"FR"},
         "mandate":{"reference":"M-1","signedOn":"2026-01-15","jurisdiction":"FR",
                    "commission":{"rate":"12.00","fixedFee":{"amount":"15.00","currency":"EUR"}},
                    "notifications":"IMMEDIATE"}}
        """
            .formatted(creditorMail));
    agency
        .put(
            "/api/v1/negotiation-policies/" + creditor,
            """
            {"note":"for a test",
             "bounds":{"MIN_INSTALMENT_AMOUNT.INSTANT":"100.00","MIN_INSTALMENT_AMOUNT.OUTER":"50.00",
                       "MIN_INSTALMENT_PERCENT.INSTANT":"0.00","MIN_INSTALMENT_PERCENT.OUTER":"0.00",
                       "MAX_MONTHS.INSTANT":"12","MAX_MONTHS.OUTER":"24"}}
            """)
        .expect(200);
    agency
        .put(
            "/api/v1/cases/" + reference,
            """
            {"creditor":"%s","placedOn":"2026-11-02",
             "debtor":{"kind":"CONSUMER","name":"Claire Martin","birthDate":"1984-05-17",
                       "email":"%s","language":"fr",
                       "address":{"lines":["8 place du Marché"],"postalCode":"31300",
                                  "city":"Toulouse","country":"FR"}},
             "firstLetter":{"reference":"L-2026-0481","sentOn":"2026-11-03"},
             "claims":[{"reference":"F-1","kind":"INVOICE","label":"Électricité",
                        "dueOn":"2026-01-31","principal":{"amount":"1200.00","currency":"EUR"},
                        "interest":{"basis":"NONE"},"indemnity":false}]}
            """
                .formatted(creditor, debtorMail))
        .expect(201);
  }

  @Test
  void a_debtor_asks_the_agency_answers_with_other_terms_and_they_agree() {
    AgreementScreen debtor = enter(letterLink());
    debtor.goTo("propose").typeInto("each", "60").awaitAnswer("propose.later");
    debtor.tap(By.id("go")).proveByCode(debtorMail).await("consent.later");
    debtor.sign("1200", "mille deux cents euros").await("thread.heading.WAITING");
    String proposal = debtor.address().replaceFirst(".*id=", "");
    assertThat(letter(debtorMail, "20 × 60,00").text()).contains("Une personne l’étudie");
    assertThat(letter(creditorMail, "20 × 60,00").subject()).contains("une proposition");

    ProposalsScreen answering =
        new ProposalsScreen(desk)
            .signIn("handler@agency.example", Bench.PASSWORD)
            .look(proposal)
            .useNearest()
            .retype("wishCount", "15");
    answering.awaitText("15 × 80,00");
    answering.save("counter");
    assertThat(answering.text()).contains("Offre envoyée au débiteur");

    Letter offer = letter(debtorMail, "15 × 80,00");
    assertThat(offer.subject())
        .isEqualTo("Votre dossier " + reference + " : une offre vous attend");
    AgreementScreen back = enter(linkIn(offer));
    back.await("case.offer").tap(By.linkText(Words.FRENCH.label("case.offer.see")));
    back.await("thread.heading.COUNTERED");
    assertThat(back.textOf(By.cssSelector(".changes .changed")))
        .contains("80,00", "Vous aviez proposé", "60,00");
    assertThat(back.scrollsSideways()).isFalse();
    back.tap(By.id("accept")).proveByCode(debtorMail).await("consent.meaning");
    back.sign("1200", "mille deux cents euros").await("thread.heading.ACCEPTED");

    Letter agreement = letter(debtorMail, "votre accord");
    assertThat(agreement.files()).hasSize(2);
    assertThat(letter(creditorMail, "15 × 80,00").text()).contains("R. 124-5");
    List<String> wanted =
        List.of(
            "org.quittance.proposal.submitted",
            "org.quittance.proposal.countered",
            "org.quittance.consent.given",
            "org.quittance.proposal.accepted",
            "org.quittance.plan.agreed");
    phone.patiently().until(driver -> feed().containsAll(wanted));
    assertThat(feed()).containsSubsequence(wanted.get(0), wanted.get(1), wanted.get(3));
    assertThat(desk.complaints()).isEmpty();
  }

  private String letterLink() {
    return agency
        .post("/api/v1/cases/" + reference + "/access-links", "{\"channel\":\"LETTER\"}")
        .expect(201)
        .text("/url");
  }

  private AgreementScreen enter(String link) {
    new VisitScreen(phone, Words.FRENCH)
        .openLink(link)
        .answer(PlacedCase.POSTAL_CODE, PlacedCase.BIRTH_YEAR);
    return new AgreementScreen(phone, Words.FRENCH);
  }

  /** Waits for the mail that says this, in its subject or its text. */
  private Letter letter(String address, String words) {
    return phone
        .patiently()
        .until(
            driver ->
                Mailbox.of(address).letters().stream()
                    .filter(one -> (one.subject() + one.text()).contains(words))
                    .findFirst()
                    .orElse(null));
  }

  private static String linkIn(Letter letter) {
    Matcher found = LINK.matcher(letter.text());
    assertThat(found.find()).as(letter.text()).isTrue();
    return found.group();
  }

  /** The types of what happened to this case, in the feed's order. */
  private List<String> feed() {
    List<String> types = new ArrayList<>();
    String after = "0";
    while (true) {
      Portal.Answer page = agency.get("/api/v1/events?limit=500&after=" + after).expect(200);
      JsonArray events = ((JsonObject) page.json()).getJsonArray("events");
      if (events.isEmpty()) {
        return types;
      }
      events.getValuesAs(JsonObject.class).stream()
          .filter(event -> reference.equals(event.getString("subject", "")))
          .forEach(event -> types.add(event.getString("type")));
      after = page.text("/next");
    }
  }
}
