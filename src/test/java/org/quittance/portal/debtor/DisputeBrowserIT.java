package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Axe;
import org.quittance.testing.Browser;
import org.quittance.testing.Portal;

/** A debtor says on a narrow phone that something is not right, with a photo of the proof. */
class DisputeBrowserIT extends AgainstPortal {

  @RegisterExtension final Browser browser = Browser.narrowPhone();
  @TempDir Path folder;

  private final PlacedCase placed = PlacedCase.owing420();
  private AgreementScreen screen;

  @BeforeEach
  void enter() {
    new VisitScreen(browser, Words.FRENCH)
        .openLink(placed.link())
        .answer(PlacedCase.POSTAL_CODE, PlacedCase.BIRTH_YEAR);
    screen = new AgreementScreen(browser, Words.FRENCH);
  }

  @Test
  void what_was_paid_is_contested_with_a_photo_and_followed_to_the_reply() throws IOException {
    screen.tapLink("case.disagree").proveByCode(placed.email()).await("dispute.title.ground");
    screen.tap(By.id("ground-ALREADY_PAID")).tap(By.id("next")).await("dispute.title.what");
    assertThat(screen.tooSmallToTouch()).isZero();
    screen.tap(By.cssSelector("label[for^='what-']:not([for='what-all'])")).tap(By.id("next"));
    screen.await("dispute.title.words");

    // The day is forgotten: it is asked for, and neither words nor photo are lost.
    screen.typeInto("words", "Payé à la caisse.");
    browser.driver().findElement(By.id("files")).sendKeys(photo().toString());
    screen.tap(By.id("next")).awaitText("Répondez à cette question.");
    assertThat(screen.valueOf("words")).isEqualTo("Payé à la caisse.");
    assertThat(screen.text()).contains("recu.jpg");
    assertThat(screen.scrollsSideways()).isFalse();

    set("paidOn", "2026-03-02");
    screen.tap(By.id("next")).await("dispute.title.check");
    assertThat(screen.text()).contains("Payé à la caisse.", "recu.jpg", "2026-03-02", "F-1001");
    assertThat(placed.outstanding()).isEqualTo("420.00");
    screen.tap(By.id("send")).awaitText("C’est envoyé. Nous suspendons 420,00");
    assertThat(screen.text()).contains("Énergie du Sud doit répondre au plus tard le", "recu.jpg");
    assertThat(placed.outstanding()).isEqualTo("0.00");

    String followed = screen.address().replaceFirst(".*/debtor/", "").replace("sent=1&", "");
    enter();
    screen.goTo(followed).proveByCode(placed.email());
    screen.await("dispute-state.heading.WITH_CREDITOR");

    screen.goTo("case").await("case.all-contested");
    screen.goTo("pay").awaitText("contesté, en attente");
    decide();
    screen.goTo("dispute").tap(By.cssSelector("#sent a")).await("dispute-state.heading.REJECTED");
    assertThat(screen.text())
        .contains("La caisse ne trouve rien.", "Vous pouvez répondre une fois");
    screen.typeInto("words", "Voici le ticket.").tap(By.id("reply"));
    screen.await("dispute-state.heading.REPLIED");
    assertThat(placed.timeline()).contains("dispute.replied");
  }

  @Test
  void what_was_begun_is_there_when_the_connection_comes_back() {
    screen.goTo("dispute").proveByCode(placed.email()).await("dispute.title.ground");
    screen.tap(By.id("ground-OTHER")).tap(By.id("next")).await("dispute.title.what");
    screen.tap(By.id("what-all")).tap(By.id("next")).await("dispute.title.words");
    screen.typeInto("words", "Une longue histoire.").tap(By.id("next"));
    screen.await("dispute.title.check");

    screen.goTo("case").goTo("dispute?step=check").await("dispute.title.check");
    assertThat(screen.text()).contains("Une longue histoire.");
    screen.changeLanguageTo("en").awaitText("Check before you send");
    assertThat(screen.scrollsSideways()).isFalse();
    screen.tap(By.id("discard")).awaitText("Claire Martin");
    assertThat(placed.outstanding()).isEqualTo("420.00");
  }

  @Test
  void what_was_typed_survives_the_end_of_the_visit() throws IOException {
    screen.goTo("dispute").proveByCode(placed.email()).await("dispute.title.ground");
    screen.tap(By.id("ground-WRONG_AMOUNT")).tap(By.id("next")).await("dispute.title.what");
    screen.tap(By.id("what-all")).tap(By.id("next")).await("dispute.title.words");
    screen.typeInto("words", "Une longue histoire.").typeInto("rightAmount", "cent euros");
    browser.driver().manage().deleteAllCookies();
    // The script may send no more: the file goes with the form, which is still kept.
    browser.driver().findElement(By.id("files")).sendKeys(photo().toString());
    browser
        .patiently()
        .until(driver -> screen.textOf(By.id("files-sent")).contains("avec ce que vous écrivez"));
    screen.tap(By.id("next")).await("closed.kept");

    enter();
    screen.goTo("dispute").proveByCode(placed.email()).await("dispute.title.ground");
    screen.goTo("dispute?step=words").await("dispute.title.words");
    assertThat(screen.valueOf("words")).isEqualTo("Une longue histoire.");
    assertThat(screen.valueOf("rightAmount")).isEqualTo("cent euros");
    assertThat(screen.text()).contains("recu.jpg");
    assertThat(placed.outstanding()).isEqualTo("420.00");
  }

  @Test
  void a_line_of_the_breakdown_leads_through_the_code_to_the_dispute_about_it() {
    screen.goTo("breakdown").await("breakdown.title");
    assertThat(screen.scrollsSideways()).isFalse();
    screen.tapLink("breakdown.contest").proveByCode(placed.email()).await("dispute.title.ground");
    screen.tap(By.id("ground-OTHER")).tap(By.id("next")).await("dispute.title.what");
    assertThat(screen.shows("part")).isTrue();
    assertThat(screen.valueOf("part")).isEqualTo("PRINCIPAL");
    assertThat(Axe.faultsOf(browser)).isEmpty();

    screen.tap(By.id("next")).await("dispute.title.words");
    screen.typeInto("words", "Le compteur est faux.").tap(By.id("next"));
    screen.await("dispute.title.check");
    assertThat(screen.text()).contains("F-1001");
    screen.tap(By.id("send")).awaitText("C’est envoyé.");

    screen.goTo("breakdown").awaitText("Contesté, en attente");
    assertThat(screen.says("breakdown.contest")).isFalse();
  }

  private void decide() {
    Portal agency = Portal.asAgency();
    String path =
        "/api/v1/disputes/"
            + agency
                .get("/api/v1/cases/" + placed.reference() + "/disputes")
                .expect(200)
                .text("/disputes/0/id");
    agency
        .post(path + "/answer", "{\"stance\":\"MAINTAINS\",\"words\":\"Rien reçu.\"}")
        .expect(200);
    agency
        .post(
            path + "/decide",
            "{\"outcome\":\"REJECTED\",\"reasons\":\"La caisse ne trouve rien.\"}")
        .expect(200);
  }

  private void set(String field, String value) {
    ((JavascriptExecutor) browser.driver())
        .executeScript(
            "arguments[0].value = arguments[1]", browser.driver().findElement(By.id(field)), value);
  }

  private Path photo() throws IOException {
    Path photo = folder.resolve("recu.jpg");
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", photo.toFile());
    return photo;
  }
}
