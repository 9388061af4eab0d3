package org.quittance.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.platform.Ids;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Axe;
import org.quittance.testing.Bench;
import org.quittance.testing.Browser;
import org.quittance.testing.Papers;
import org.quittance.testing.Portal;
import org.quittance.testing.UnlawfulPlacement;

/** One case placed by hand, by the agency and by a creditor, in a real browser. */
@Tag("browser")
class PlaceBrowserIT extends AgainstPortal {

  private static final String OWN_CREDITOR =
      """
      {"name":"Énergie du Sud","kind":"PROFESSIONAL","siren":"732829320","email":"compta@ensud.example",
       "language":"fr","iban":"FR7630006000011234567890189",
       "address":{"lines":["12 rue des Arts"],"postalCode":"31000","city":"Toulouse","country":"FR"},
       "mandate":{"reference":"M-2026-01","signedOn":"2026-01-15","jurisdiction":"FR",
                  "commission":{"rate":"12.00","fixedFee":{"amount":"15.00","currency":"EUR"}},
                  "notifications":"IMMEDIATE"}}
      """;

  @RegisterExtension final Browser french = Browser.desktop();
  @RegisterExtension final Browser english = Browser.desktop().in("en");

  @TempDir Path folder;

  private final Portal agency = Portal.asAgency();
  private final String reference = "HAND-" + Ids.text(Ids.next());

  @BeforeEach
  void creditors() {
    UnlawfulPlacement.registerCreditors(agency);
    agency.put("/api/v1/creditors/ENSUD", OWN_CREDITOR);
  }

  @Test
  void each_unlawful_case_is_refused_at_its_field_with_the_article_and_nothing_is_lost() {
    PlaceScreen inFrench = open(french, "handler@agency.example");
    PlaceScreen inEnglish = open(english, "supervisor@agency.example");

    for (UnlawfulPlacement unlawful : UnlawfulPlacement.all()) {
      String told = refusedBy(inFrench, unlawful);
      assertThat(told).as(unlawful.name()).contains(unlawful.article());
      assertThat(refusedBy(inEnglish, unlawful))
          .as(unlawful.name())
          .contains(unlawful.article())
          .isNotEqualTo(told);
    }

    assertThat(Axe.faultsOf(french)).isEmpty();
    agency.get("/api/v1/cases/" + reference).expect(404);
    assertThat(french.complaints()).isEmpty();
    assertThat(english.complaints()).isEmpty();
  }

  private PlaceScreen open(Browser browser, String email) {
    PlaceScreen screen = new PlaceScreen(browser).signIn("/staff/place", email, Bench.PASSWORD);
    return screen.say(Map.of("case_reference", reference)).say(UnlawfulPlacement.sound());
  }

  private static String refusedBy(PlaceScreen screen, UnlawfulPlacement unlawful) {
    screen.say(unlawful.facts()).place();
    String told = screen.fault(unlawful.field());
    unlawful
        .facts()
        .forEach((column, value) -> assertThat(screen.said(0, column)).isEqualTo(value));
    return told;
  }

  @Test
  void a_creditor_places_its_own_case_with_several_claims_and_a_proof() throws IOException {
    PlaceScreen screen =
        new PlaceScreen(french)
            .signIn("/creditor/place", "compta@ensud.example", Bench.PASSWORD)
            .say(0, "case_reference", reference);
    UnlawfulPlacement.sound().entrySet().stream()
        .filter(one -> !one.getKey().equals("creditor"))
        .forEach(one -> screen.say(0, one.getKey(), one.getValue()));
    screen.awaitText("mandat M-2026-01, signé le 15 janvier 2026");

    screen.choose(proof("facture.pdf").toString());
    screen.awaitText("facture.pdf : bien arrivé.");
    screen.addClaim().addClaim();
    screen.say(1, "claim_reference", "F-2").say(1, "claim_label", "Facture F-2");
    screen.say(1, "principal", "1 080,50").say(1, "due_on", "2026-05-31");
    screen.say(2, "claim_reference", "F-3").say(2, "principal", "beaucoup");
    screen.place();
    assertThat(screen.text()).contains("Cette valeur est nécessaire.", "montant", "facture.pdf");
    screen.choose(Files.writeString(folder.resolve("page.pdf"), "<html>").toString());
    screen.awaitText("page.pdf : bien arrivé.");
    screen.removeClaim(2);
    assertThat(screen.text()).contains("Ce fichier n’est ni");
    assertThat(screen.claims()).isEqualTo(2);
    assertThat(List.of(screen.said(0, "claim_reference"), screen.said(1, "principal")))
        .containsExactly("F-1", "1 080,50");
    screen.place();

    screen.awaitText("Le dossier " + reference + " est pris en charge.");
    assertThat(screen.address()).contains("/creditor/case?ref=" + reference);
    assertThat(screen.text()).contains("F-1", "F-2", "500,50");
    assertThat(agency.get("/api/v1/cases/" + reference + "/documents").expect(200).body())
        .contains("facture.pdf")
        .doesNotContain("page.pdf");
    assertThat(agency.get("/api/v1/cases/" + reference + "/timeline").expect(200).body())
        .contains("case.placed", "compta@ensud.example");

    french.open("/creditor/place");
    screen.say(0, "case_reference", reference);
    UnlawfulPlacement.sound().entrySet().stream()
        .filter(one -> !one.getKey().equals("creditor"))
        .forEach(one -> screen.say(0, one.getKey(), one.getValue()));
    screen.place();
    assertThat(screen.fault("case_reference")).contains(reference, "déjà prise");
  }

  @Test
  void a_creditor_adds_a_proof_on_the_page_of_its_case() throws IOException {
    String sound = new UnlawfulPlacement("", UnlawfulPlacement.sound(), "", "", "").json();
    agency.put("/api/v1/cases/" + reference, sound.replace("LAW-FR", "ENSUD")).expect(201);
    PlaceScreen screen =
        new PlaceScreen(french)
            .signIn("/creditor/case?ref=" + reference, "compta@ensud.example", Bench.PASSWORD);
    screen.awaitText("Aucun justificatif n’est joint");
    screen.attach(Files.writeString(folder.resolve("ruse.pdf"), "<html>"), "F-1");
    screen.awaitText("Ce fichier n’est ni");
    screen.attach(proof("bon de livraison.pdf"), "F-1");
    screen.awaitText("Le document bon de livraison.pdf est joint");
    assertThat(agency.get("/api/v1/cases/" + reference + "/documents").expect(200).body())
        .contains("bon de livraison.pdf")
        .doesNotContain("ruse");
  }

  private Path proof(String name) throws IOException {
    return Files.write(folder.resolve(name), Papers.pdf(name + " " + reference));
  }
}
