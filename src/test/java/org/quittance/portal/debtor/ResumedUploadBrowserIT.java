package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.quittance.platform.Sha256;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Axe;
import org.quittance.testing.Browser;
import org.quittance.testing.Papers;

/**
 * The proof of a dispute and the photo of a message, sent by a phone that loses its network on the
 * way.
 */
@Tag("browser")
class ResumedUploadBrowserIT extends AgainstPortal {

  private static final int BYTES_A_SECOND = 400_000;

  @RegisterExtension final Browser browser = Browser.narrowPhone();
  @TempDir Path folder;

  private final PlacedCase placed = PlacedCase.owing420();

  @Test
  void a_photo_goes_on_where_it_was_when_the_network_comes_back() throws IOException {
    AgreementScreen screen = atTheFiles();
    Path photo = photo(1_500_000);
    sendInterrupted(screen, photo);

    screen.typeInto("words", "Voici le ticket.").tap(By.id("next"));
    screen.await("dispute.title.check");
    assertThat(screen.text()).contains("ticket.jpg");
    assertThat(placed.timeline()).contains(Sha256.hex(Files.readAllBytes(photo)));
  }

  @Test
  void a_message_carries_a_photo_whose_way_was_cut() throws IOException {
    AgreementScreen screen = enter().goTo("messages");
    screen.proveByCode(placed.email()).await("messages.lead").typeInto("text", "Voici le ticket.");
    Path photo = photo(1_500_000);
    sendInterrupted(screen, photo);

    screen.tap(By.id("send")).awaitText("C’est envoyé.");
    assertThat(screen.textOf(By.id("thread"))).contains("Voici le ticket.", "ticket.jpg");
    assertThat(placed.timeline()).contains(Sha256.hex(Files.readAllBytes(photo)));
  }

  private void sendInterrupted(AgreementScreen screen, Path photo) {
    network(false, BYTES_A_SECOND);
    browser.driver().findElement(By.id("files")).sendKeys(photo.toString());
    awaitSent(screen, "17 % envoyés");
    network(true, 0);
    awaitSent(screen, "la connexion est perdue");
    assertThat(screen.scrollsSideways()).isFalse();
    assertThat(Axe.faultsOf(browser)).isEmpty();
    network(false, -1);
    awaitSent(screen, "ticket.jpg : bien arrivé.");
  }

  @Test
  void a_form_that_is_sent_too_early_waits_for_its_file() throws IOException {
    AgreementScreen screen = atTheFiles();
    Path photo = photo(900_000);
    network(false, BYTES_A_SECOND);
    browser.driver().findElement(By.id("files")).sendKeys(photo.toString());
    screen.typeInto("words", "Voici le ticket.").tap(By.id("next"));
    screen.await("dispute.title.check");
    assertThat(placed.timeline()).contains(Sha256.hex(Files.readAllBytes(photo)));
  }

  private AgreementScreen enter() {
    new VisitScreen(browser, Words.FRENCH)
        .openLink(placed.link())
        .answer(PlacedCase.POSTAL_CODE, PlacedCase.BIRTH_YEAR);
    return new AgreementScreen(browser, Words.FRENCH);
  }

  private AgreementScreen atTheFiles() {
    AgreementScreen screen = enter();
    screen.goTo("dispute").proveByCode(placed.email()).await("dispute.title.ground");
    screen.tap(By.id("ground-OTHER")).tap(By.id("next")).await("dispute.title.what");
    screen.tap(By.id("what-all")).tap(By.id("next")).await("dispute.title.words");
    return screen;
  }

  private void awaitSent(AgreementScreen screen, String words) {
    browser.patiently().until(driver -> screen.textOf(By.id("files-sent")).contains(words));
  }

  // What follows the end of a picture belongs to it as little as to a letter what follows its seal.
  private Path photo(int size) throws IOException {
    byte[] picture = Papers.picture("jpg", placed.reference());
    return Files.write(folder.resolve("ticket.jpg"), Arrays.copyOf(picture, size));
  }

  /**
   * @param upload bytes a second, -1 for as fast as it goes
   */
  private void network(boolean offline, int upload) {
    ChromeDriver chrome = (ChromeDriver) browser.driver();
    chrome.executeCdpCommand("Network.enable", Map.of());
    chrome.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline",
            offline,
            "latency",
            0,
            "downloadThroughput",
            -1,
            "uploadThroughput",
            upload));
  }
}
