package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Axe;
import org.quittance.testing.Browser;
import org.quittance.testing.Mailbox;
import org.quittance.testing.Papers;
import org.quittance.testing.Portal;

/** A debtor writes to the agency on a narrow phone, and reads the answer. */
@Tag("browser")
class MessagesBrowserIT extends AgainstPortal {

  private static final String NOTICE = "une réponse vous attend";

  @RegisterExtension final Browser browser = Browser.narrowPhone();
  @TempDir Path folder;

  private final PlacedCase placed = PlacedCase.owing420();
  private final Portal agency = Portal.asAgency();
  private AgreementScreen screen;

  @BeforeEach
  void enter() {
    new VisitScreen(browser, Words.FRENCH)
        .openLink(placed.link())
        .answer(PlacedCase.POSTAL_CODE, PlacedCase.BIRTH_YEAR);
    screen = new AgreementScreen(browser, Words.FRENCH);
  }

  @Test
  void a_question_with_a_photo_is_answered_and_the_answer_read() throws IOException {
    screen.tapLink("case.write").proveByCode(placed.email()).await("messages.lead");
    looksRight();

    // A file that is no picture is refused at its field, and nothing typed is lost.
    screen.typeInto("text", "Avez-vous reçu mon chèque ?");
    put(Files.writeString(folder.resolve("note.jpg"), "<html>", StandardCharsets.UTF_8));
    screen.tap(By.id("send"));
    browser.patiently().until(driver -> screen.shows("files-error"));
    assertThat(screen.valueOf("text")).isEqualTo("Avez-vous reçu mon chèque ?");
    looksRight();
    put(photo());
    screen.tap(By.id("send")).awaitText("C’est envoyé. Nous répondons au plus tard le");
    assertThat(screen.textOf(By.id("thread")))
        .contains("Avez-vous reçu mon chèque ?", "cheque.jpg", "Bien reçu. Réponse au plus tard");
    looksRight();

    agency
        .post(
            "/api/v1/cases/" + placed.reference() + "/messages",
            "{\"text\":\"Votre chèque est encaissé.\"}")
        .expect(201);
    assertThat(notice().text()).contains("/l/").doesNotContain("encaissé");
    screen.goTo("case").await("case.unread.one").tapLink("case.unread.one");
    screen.await("messages.lead");
    assertThat(screen.text()).doesNotContain("encaissé");
    assertThat(placed.timeline()).doesNotContain("message.seen");
    looksRight();
    screen.tap(By.id("open")).awaitText("Votre chèque est encaissé.");
    assertThat(screen.text()).contains("Nous avons répondu.");
    assertThat(placed.timeline()).contains("message.received", "message.answered", "message.seen");
  }

  @Test
  void what_was_typed_survives_the_end_of_the_visit() throws IOException {
    screen.goTo("messages").proveByCode(placed.email()).await("messages.lead");
    screen.typeInto("text", "Une longue histoire.\nEn deux lignes.");
    browser.driver().manage().deleteAllCookies();
    // The script may send no more: the file goes with the form, which is still kept.
    put(photo());
    browser
        .patiently()
        .until(
            driver -> screen.textOf(By.id("files-sent")).contains("part avec ce que vous écrivez"));
    screen.tap(By.id("send")).await("closed.kept");
    assertThat(agency.get("/api/v1/cases/" + placed.reference() + "/messages").expect(200).body())
        .doesNotContain("histoire");

    enter();
    screen.goTo("messages").proveByCode(placed.email()).await("messages.lead");
    assertThat(screen.valueOf("text")).isEqualTo("Une longue histoire.\nEn deux lignes.");
    assertThat(screen.textOf(By.id("draftFiles"))).isEqualTo("cheque.jpg");
    screen.tap(By.id("send")).awaitText("C’est envoyé.");
    assertThat(screen.textOf(By.id("thread"))).contains("En deux lignes.", "cheque.jpg");
  }

  @Test
  void what_is_sent_before_the_code_of_a_new_visit_waits_behind_that_code() throws IOException {
    screen.goTo("messages").proveByCode(placed.email()).await("messages.lead");
    screen.typeInto("text", "Écrit avant le code.");
    String form = browser.driver().getWindowHandle();
    browser.driver().manage().deleteAllCookies();
    browser.driver().switchTo().newWindow(WindowType.TAB);
    enter();
    browser.driver().switchTo().window(form);
    put(photo());
    browser
        .patiently()
        .until(driver -> screen.textOf(By.id("files-sent")).contains("cheque.jpg : bien arrivé."));

    screen.tap(By.id("send")).proveByCode(placed.email()).await("messages.lead");
    assertThat(screen.valueOf("text")).isEqualTo("Écrit avant le code.");
    assertThat(screen.textOf(By.id("draftFiles"))).isEqualTo("cheque.jpg");
    assertThat(placed.timeline()).doesNotContain("message.received");
    screen.tap(By.id("send")).awaitText("C’est envoyé.");
  }

  @Test
  void what_is_kept_for_later_is_there_later_and_can_be_deleted() {
    screen.goTo("messages").proveByCode(placed.email()).await("messages.lead");
    screen.tap(By.id("send")).awaitText("Écrivez quelques mots.");
    screen.typeInto("text", "À finir").tap(By.id("later")).await("messages.kept");

    screen.goTo("case").await("case.write").goTo("messages").await("messages.lead");
    assertThat(screen.valueOf("text")).isEqualTo("À finir");
    screen.tap(By.id("discard"));
    browser.patiently().until(driver -> !screen.shows("kept"));
    assertThat(screen.valueOf("text")).isEmpty();
  }

  private void looksRight() {
    assertThat(Axe.faultsOf(browser)).isEmpty();
    assertThat(screen.scrollsSideways()).isFalse();
    assertThat(screen.tooSmallToTouch()).isZero();
  }

  private Mailbox.Letter notice() {
    return browser
        .patiently()
        .until(
            driver ->
                Mailbox.of(placed.email()).letters().stream()
                    .filter(letter -> letter.subject().contains(NOTICE))
                    .findFirst()
                    .orElse(null));
  }

  private void put(Path file) {
    browser.driver().findElement(By.id("files")).sendKeys(file.toString());
  }

  private Path photo() throws IOException {
    return Files.write(folder.resolve("cheque.jpg"), Papers.picture("jpg", placed.reference()));
  }
}
