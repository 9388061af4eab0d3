package org.quittance.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.quittance.platform.Ids;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Bench;
import org.quittance.testing.Browser;
import org.quittance.testing.Portal;

/** Proposals are answered by staff and creditors, and bounds are set, in a real browser. */
@Tag("browser")
class ProposalsBrowserIT extends AgainstPortal {

  private static final String HANDLER = "handler@agency.example";
  private static final String SUPERVISOR = "supervisor@agency.example";
  private static final String ADMINISTRATOR = "admin@agency.example";
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
       "debtor":{"kind":"CONSUMER","name":"Claire Martin","language":"fr",
                 "address":{"lines":["8 place du Marché"],"postalCode":"31300",
                            "city":"Toulouse","country":"FR"}},
       "firstLetter":{"reference":"L-1","sentOn":"2026-11-03"},
       "claims":[{"reference":"F-1","kind":"INVOICE","label":"Mars 2026","dueOn":"2026-04-30",
                  "principal":{"amount":"900.00","currency":"EUR"},
                  "interest":{"basis":"NONE"},"indemnity":false}]}
      """;
  private static final String EIGHTEEN = "{\"count\":18}";

  @RegisterExtension final Browser browser = Browser.desktop();

  private final Portal agency = Portal.asAgency();
  private final String suffix = Ids.text(Ids.next());
  private final String creditor = "BRW" + suffix.substring(4);

  @BeforeEach
  void creditors() {
    agency.put("/api/v1/creditors/ENSUD", CREDITOR.formatted("Énergie du Sud"));
    agency.put("/api/v1/creditors/" + creditor, CREDITOR.formatted("Logis " + creditor));
  }

  private String proposal(String of, String name, String wish) {
    String reference = name + "-" + suffix;
    agency.put("/api/v1/cases/" + reference, CASE.formatted(of)).expect(201);
    return agency.post("/api/v1/cases/" + reference + "/proposals", wish).expect(201).text("/id");
  }

  private String status(String proposal) {
    return agency.get("/api/v1/proposals/" + proposal).expect(200).text("/status");
  }

  private ProposalsScreen signedIn(String email) {
    return new ProposalsScreen(browser).signIn(email, Bench.PASSWORD);
  }

  @Test
  void staff_decide_from_the_worklist_by_keyboard_and_undo_until_they_save() {
    String first = proposal(creditor, "KEY1", EIGHTEEN);
    String second = proposal(creditor, "KEY2", EIGHTEEN);
    ProposalsScreen desk = signedIn(HANDLER);
    desk.look(first).take();
    desk.look(second).take();

    desk.openMine().press("j");
    assertThat(desk.shown()).isEqualTo("KEY1-" + suffix);
    desk.type("a").typeInto("message", "Entendu.").type(Keys.ESCAPE);
    assertThat(desk.isOpen("a")).isFalse();
    assertThat(status(first)).isEqualTo("UNDER_REVIEW");

    desk.type("r").type(Keys.ESCAPE).type("a").typeInto("message", "Entendu.").save("accept");
    assertThat(desk.text()).contains("Accord conclu");
    assertThat(desk.shown()).isEqualTo("KEY2-" + suffix);
    assertThat(status(first)).isEqualTo("ACCEPTED");
    assertThat(status(second)).isEqualTo("UNDER_REVIEW");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void whoever_decides_second_is_told_what_was_decided() {
    String id = proposal(creditor, "TWO", EIGHTEEN);
    ProposalsScreen desk = signedIn(HANDLER).look(id);
    agency
        .post("/api/v1/proposals/" + id + "/refuse", "{\"offer\":1,\"reason\":\"trop long\"}")
        .expect(200);

    desk.type("a").save("accept");
    assertThat(desk.text()).contains("a changé entre-temps", "Refusée");
    assertThat(status(id)).isEqualTo("REFUSED");
  }

  @Test
  void the_nearest_plan_goes_into_the_counter_offer_with_one_click() {
    String id = proposal(creditor, "NEAR", EIGHTEEN);
    ProposalsScreen desk = signedIn(HANDLER).look(id).useNearest();

    assertThat(desk.trial()).contains("12 × 75,00", "Dans l’accord immédiat");
    desk.retype("wishCount", "30");
    desk.awaitText("Au-delà de ce qu’une personne peut accorder");
    desk.retype("wishCount", "9");
    desk.awaitText("9 × 100,00");
    desk.save("counter");
    assertThat(desk.text()).contains("Offre envoyée au débiteur");
    assertThat(status(id)).isEqualTo("COUNTERED");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void proposals_that_are_alike_are_accepted_together_and_the_others_left() {
    String one = proposal(creditor, "ALIKE1", EIGHTEEN);
    String two = proposal(creditor, "ALIKE2", EIGHTEEN);
    String other = proposal(creditor, "OTHER", "{\"count\":70,\"frequency\":\"WEEKLY\"}");
    ProposalsScreen desk = signedIn(HANDLER);

    desk.pickTogether(one, two, other);
    assertThat(desk.text()).contains("2 propositions", "Choisies mais différentes");
    desk.save("acceptAll");
    assertThat(desk.text()).contains("2 sur 2 enregistrées");
    assertThat(status(one)).isEqualTo("ACCEPTED");
    assertThat(status(two)).isEqualTo("ACCEPTED");
    assertThat(status(other)).isEqualTo("UNDER_REVIEW");
  }

  @Test
  void a_settlement_takes_a_second_person_and_the_creditor() {
    agency
        .put(
            "/api/v1/negotiation-policies/ENSUD",
            "{\"bounds\":{\"SETTLEMENT_DISCOUNT_PERCENT.OUTER\":\"50.00\","
                + "\"TWO_SIGNATURES_ABOVE\":\"100.00\"}}")
        .expect(200);
    String id =
        proposal(
            "ENSUD",
            "SETTLE",
            "{\"amount\":{\"amount\":\"600.00\",\"currency\":\"EUR\"},\"dueOn\":\"%s\"}"
                .formatted(LocalDate.now(Clock.systemUTC()).plusDays(10)));
    ProposalsScreen desk = signedIn(HANDLER).look(id).type("a").save("accept");
    assertThat(desk.text()).contains("Une deuxième personne doit signer");
    desk.look(id);
    assertThat(desk.text()).contains("Une autre personne que vous doit signer");

    desk.signOut();
    desk.signIn(SUPERVISOR, Bench.PASSWORD).look(id).type("a").save("sign");
    assertThat(status(id)).isEqualTo("AWAITING_CREDITOR");

    desk.signOut();
    desk.signIn("compta@ensud.example", Bench.PASSWORD).openAgreement("SETTLE-" + suffix);
    assertThat(desk.text()).contains("600,00", "300,00");
    desk.save("approve");
    assertThat(desk.text()).contains("Votre accord est enregistré");
    assertThat(status(id)).isEqualTo("ACCEPTED");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void a_creditor_pages_through_all_that_waits_and_meets_each_once() {
    Set<String> waiting = new HashSet<>();
    for (int i = 0; i < 26; i++) {
      waiting.add("/creditor/agreement?id=" + proposal("ENSUD", "PG" + i, EIGHTEEN));
    }
    ProposalsScreen desk = signedIn("compta@ensud.example");
    browser.open("/creditor/agreements?desk=AGENCY");
    assertThat(desk.agreements()).hasSize(25);

    List<String> met = new ArrayList<>(desk.agreements());
    while (desk.hasMoreAgreements()) {
      desk.nextAgreements();
      met.addAll(desk.agreements());
    }

    assertThat(met).doesNotHaveDuplicates().containsAll(waiting);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void bounds_with_a_gap_are_refused_and_a_draft_is_published_by_another_person() {
    ProposalsScreen desk = signedIn(SUPERVISOR).openBounds(creditor);
    desk.addSegment("Petites", null, "200").addSegment("Grandes", "300", null).save("save");
    assertThat(desk.text()).contains("Aucun segment ne couvre", "200,00", "300,00");

    desk.retype("segmentRows:1:balanceFrom", "200").save("save");
    assertThat(desk.text()).contains("Brouillon enregistré", "Une autre personne que l’auteur");

    desk.signOut();
    desk.signIn(ADMINISTRATOR, Bench.PASSWORD).openBounds(creditor).save("publish");
    assertThat(desk.text()).contains("Les règles entrent en vigueur", "version 1");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void case_handlers_have_no_way_to_the_bounds() {
    signedIn(HANDLER);
    browser.open("/staff/bounds");

    assertThat(browser.driver().getPageSource()).doesNotContain("segmentRows", "id=\"save\"");
  }

  @Test
  void the_figures_are_shown_with_a_table_under_each_chart() {
    proposal(creditor, "FIG", EIGHTEEN);
    signedIn(SUPERVISOR);
    ProposalsScreen desk = new ProposalsScreen(browser);
    browser.open("/staff/statistics");

    assertThat(desk.text()).contains("Ce que les débiteurs ont lu tout de suite", "Semaine du");
    assertThat(browser.complaints()).isEmpty();
  }
}
