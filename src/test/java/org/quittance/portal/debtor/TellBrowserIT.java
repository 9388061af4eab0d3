package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Axe;
import org.quittance.testing.Browser;
import org.quittance.testing.Mailbox;
import org.quittance.testing.Portal;
import org.quittance.testing.Screen;

/** A person on the narrowest phone tells what has happened. */
class TellBrowserIT extends AgainstPortal {

  @RegisterExtension final Browser browser = Browser.narrowPhone();
  @TempDir Path folder;

  private final PlacedCase placed = PlacedCase.owing420();
  private final TellScreen screen = new TellScreen();

  private void enter() {
    new VisitScreen(browser, Words.FRENCH)
        .openLink(placed.link())
        .answer(PlacedCase.POSTAL_CODE, PlacedCase.BIRTH_YEAR);
  }

  private String declarations() {
    return Portal.asAgency()
        .get("/api/v1/cases/" + placed.reference() + "/declarations")
        .expect(200)
        .body();
  }

  @Test
  void in_difficulty_a_call_is_asked_for_without_saying_why() {
    enter();
    screen.followLink("J’ai besoin d’aide");
    screen.awaitText("Dites-nous ce qui se passe");
    screen.isUsable();
    screen.followLink("Je traverse une période difficile");
    screen.isUsable();
    screen.typeAt("callAt", "le matin, au 06 12 34 56 78");
    screen.press("Continuer");
    assertThat(screen.text()).contains("Rien n’est encore envoyé", "le matin, au 06 12 34 56 78");
    screen.isUsable();
    screen.press("Modifier");
    assertThat(screen.typedAt("callAt")).isEqualTo("le matin, au 06 12 34 56 78");
    screen.press("Continuer");
    screen.press("Envoyer");

    assertThat(screen.text()).contains("C’est noté", "Personne ne vous relance", "rappelle");
    screen.isUsable();
    assertThat(declarations()).contains("HARDSHIP", "le matin, au 06 12 34 56 78");
    assertThat(Mailbox.of(placed.email()).await().subject()).doesNotContain("difficile", "dette");

    browser.open("/debtor/tell");
    assertThat(screen.text()).contains("Vous nous avez déjà dit");
    browser.open("/debtor/tell-about?kind=HARDSHIP");
    screen.press("Continuer");
    screen.press("Envoyer");
    assertThat(screen.text()).contains("Vous nous l’avez déjà dit");
  }

  @Test
  void over_indebtedness_stops_payments_at_once_until_it_is_lifted() {
    enter();
    browser.open("/debtor/tell-about?kind=OVER_INDEBTEDNESS_ADMISSIBLE");
    screen.press("Continuer");
    assertThat(screen.text()).contains("Ce champ est nécessaire");
    screen.typeDayAt("on", "2026-11-10");
    screen.press("Continuer");
    assertThat(screen.text()).contains("10 novembre 2026");
    screen.press("Envoyer");
    assertThat(screen.text()).contains("C’est noté", "La loi vous interdit de payer");

    browser.open("/debtor/case");
    assertThat(screen.text())
        .contains("Les paiements sont suspendus", "Énergie du Sud vous demande");
    screen.isUsable();
    browser.open("/debtor/pay");
    assertThat(screen.text()).contains("Aucun paiement n’est possible");
    screen.isUsable();

    Portal agency = Portal.asAgency();
    String path = "/api/v1/cases/" + placed.reference() + "/declarations";
    String id = agency.get(path).expect(200).text("/declarations/0/id");
    agency
        .post(path + "/" + id + "/lift", "{\"because\":\"La commission a clos le dossier.\"}")
        .expect(200);
    browser.open("/debtor/told?id=" + id);
    assertThat(screen.text()).contains("La commission a clos le dossier.");
    browser.open("/debtor/pay");
    assertThat(screen.text()).contains("420,00");
  }

  @Test
  void already_paid_keeps_what_was_typed_and_its_proof_when_something_is_missing()
      throws IOException {
    enter();
    browser.open("/debtor/tell-about?kind=ALREADY_PAID");
    screen.isUsable();
    screen.typeAt("amount", "420");
    screen.typeAt("paidTo", "Énergie du Sud");
    screen.attach(receipt());
    screen.press("Continuer");

    assertThat(screen.text()).contains("Ce champ est nécessaire", "recu.jpg est bien arrivé");
    assertThat(screen.typedAt("amount")).isEqualTo("420");
    assertThat(screen.typedAt("paidTo")).isEqualTo("Énergie du Sud");
    screen.typeDayAt("on", "2026-10-15");
    screen.choose("paidBy-TRANSFER");
    screen.press("Continuer");
    assertThat(screen.text()).contains("recu.jpg");
    screen.press("Modifier");
    assertThat(screen.text()).contains("recu.jpg est bien arrivé");
    screen.press("Continuer");
    screen.press("Envoyer");

    assertThat(screen.text()).contains("Nous demandons au créancier de vérifier");
    assertThat(declarations())
        .contains("ALREADY_PAID", "420.00", "TRANSFER")
        .doesNotContain("\"proof\":null");
    browser.open("/debtor/breakdown");
    screen.awaitText("Électricité, mars 2025");
    assertThat(screen.text()).doesNotContain("recu.jpg");
  }

  @Test
  void a_proof_that_is_no_picture_is_refused_and_nothing_typed_is_lost() throws IOException {
    enter();
    browser.open("/debtor/tell-about?kind=ALREADY_PAID");
    screen.typeAt("amount", "420");
    screen.attach(Files.writeString(folder.resolve("preuve.jpg"), "<html>payé</html>"));
    screen.press("Continuer");

    assertThat(screen.text()).contains("PDF", "PNG");
    screen.isUsable();
    assertThat(screen.typedAt("amount")).isEqualTo("420");
  }

  private Path receipt() throws IOException {
    Path receipt = folder.resolve("recu.jpg");
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", receipt.toFile());
    return receipt;
  }

  @Test
  void at_the_door_somebody_says_that_the_person_has_died_and_is_shown_nothing() {
    browser.open(placed.link());
    screen.open("Ce message n’est pas pour moi");
    screen.choose("why-deceased");
    screen.isUsable();
    screen.press("Ce n’est pas pour moi");

    assertThat(screen.text())
        .contains("Merci")
        .doesNotContain("Claire", "420", "Énergie du Sud", placed.reference());
    assertThat(declarations()).contains("DECEASED", "\"paymentsSuspended\":true");
    assertThat(placed.timeline()).contains("contact.stopped", "declaration.made", "case.held");
  }

  private final class TellScreen extends Screen {

    TellScreen() {
      super(TellBrowserIT.this.browser);
    }

    void followLink(String words) {
      follow(By.partialLinkText(words));
    }

    void press(String words) {
      follow(By.xpath("//button[normalize-space()=\"" + words + "\"]"));
    }

    void open(String summary) {
      click(By.xpath("//summary[normalize-space()=\"" + summary + "\"]"));
    }

    void attach(Path file) {
      find(By.id("file")).sendKeys(file.toString());
    }

    void choose(String id) {
      click(By.id(id));
    }

    void typeAt(String id, String text) {
      type(By.id(id), text);
    }

    // A date field takes keys in the order of the browser's language; its value has only one.
    void typeDayAt(String id, String day) {
      ((JavascriptExecutor) browser.driver())
          .executeScript("arguments[0].value = arguments[1]", find(By.id(id)), day);
    }

    String typedAt(String id) {
      return find(By.id(id)).getAttribute("value");
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
