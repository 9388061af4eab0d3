package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Axe;
import org.quittance.testing.Browser;

/** A form that a browser sends without the script, with a file that is too large. */
@Tag("browser")
class LargeFormBrowserIT extends AgainstPortal {

  private static final long SIZE = 60L * 1024 * 1024;

  @RegisterExtension final Browser browser = Browser.narrowPhone();
  @TempDir Path folder;

  private final PlacedCase placed = PlacedCase.owing420();

  @Test
  void the_words_of_a_message_stay_and_the_files_are_asked_for_again() throws IOException {
    AgreementScreen screen = enter(Words.FRENCH);
    screen.goTo("messages").proveByCode(placed.email()).await("messages.lead");
    screen.typeInto("text", "Voici le film de l’été.");
    putLarge("files");

    screen.tap(By.id("send")).awaitText("Ces fichiers sont trop lourds pour partir ensemble.");
    looksRight(screen, "files-error");
    assertThat(screen.valueOf("text")).isEqualTo("Voici le film de l’été.");
    screen.tap(By.id("send")).awaitText("C’est envoyé.");
    assertThat(screen.textOf(By.id("thread"))).contains("Voici le film de l’été.");
  }

  @Test
  void the_words_of_a_dispute_stay_and_the_files_are_asked_for_again() throws IOException {
    AgreementScreen screen = enter(Words.FRENCH);
    screen.goTo("dispute").proveByCode(placed.email()).await("dispute.title.ground");
    screen.tap(By.id("ground-OTHER")).tap(By.id("next")).await("dispute.title.what");
    screen.tap(By.id("what-all")).tap(By.id("next")).await("dispute.title.words");
    screen.typeInto("words", "Le compteur était à l’arrêt.");
    putLarge("files");

    screen.tap(By.id("next")).awaitText("Ces fichiers sont trop lourds pour partir ensemble.");
    looksRight(screen, "files-error");
    assertThat(screen.valueOf("words")).isEqualTo("Le compteur était à l’arrêt.");
    screen.tap(By.id("next")).await("dispute.title.check");
    assertThat(screen.text()).contains("Le compteur était à l’arrêt.");
  }

  @Test
  void what_is_told_of_a_payment_stays_and_its_proof_is_asked_for_again() throws IOException {
    AgreementScreen screen = enter(Words.ENGLISH);
    browser.open("/debtor/tell-about?kind=ALREADY_PAID");
    screen.changeLanguageTo("en").await("tell.lead.ALREADY_PAID");
    screen.typeInto("amount", "420").typeInto("paidTo", "Énergie du Sud");
    screen.typeInto("words", "By cheque, in summer.");
    putLarge("file");

    screen.tap(By.cssSelector("button[value='check']")).awaitText("This file is too large");
    looksRight(screen, "file-error");
    assertThat(screen.valueOf("amount")).isEqualTo("420");
    assertThat(screen.valueOf("paidTo")).isEqualTo("Énergie du Sud");
    assertThat(screen.valueOf("words")).isEqualTo("By cheque, in summer.");
  }

  private AgreementScreen enter(Words words) {
    new VisitScreen(browser, Words.FRENCH)
        .openLink(placed.link())
        .answer(PlacedCase.POSTAL_CODE, PlacedCase.BIRTH_YEAR);
    return new AgreementScreen(browser, words);
  }

  private void putLarge(String field) throws IOException {
    Path film = folder.resolve("film.jpg");
    try (RandomAccessFile file = new RandomAccessFile(film.toFile(), "rw")) {
      file.setLength(SIZE);
    }
    ((JavascriptExecutor) browser.driver())
        .executeScript(
            "document.getElementById(arguments[0]).removeAttribute('data-upload')", field);
    browser.driver().findElement(By.id(field)).sendKeys(film.toString());
  }

  private void looksRight(AgreementScreen screen, String error) {
    assertThat(screen.shows(error)).isTrue();
    assertThat(Axe.faultsOf(browser)).isEmpty();
    assertThat(screen.scrollsSideways()).isFalse();
  }
}
