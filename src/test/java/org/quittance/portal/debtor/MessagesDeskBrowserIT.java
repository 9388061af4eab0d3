package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.quittance.portal.staff.ProposalsScreen;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Axe;
import org.quittance.testing.Bench;
import org.quittance.testing.Browser;
import org.quittance.testing.Mailbox;
import org.quittance.testing.Papers;
import org.quittance.testing.Portal;

/** A debtor writes with a photo, and staff answer from their desk with a template. */
@Tag("browser")
class MessagesDeskBrowserIT extends AgainstPortal {

  @RegisterExtension final Browser browser = Browser.desktop();
  @TempDir Path folder;

  private final PlacedCase placed = PlacedCase.owing420();
  private final ProposalsScreen desk = new ProposalsScreen(browser);

  @Test
  void a_message_is_read_and_answered_with_a_template() throws IOException {
    AgreementScreen debtor = enter();
    debtor.typeInto("text", "Combien dois-je encore ?");
    Path photo = Files.write(folder.resolve("releve.jpg"), Papers.picture("jpg", "releve"));
    browser.driver().findElement(By.id("files")).sendKeys(photo.toString());
    debtor.send("send").awaitText("C’est envoyé.");
    browser.driver().manage().deleteAllCookies();

    desk.signIn("supervisor@agency.example", Bench.PASSWORD);
    browser.open("/staff/messages");
    desk.awaitText("Messages à répondre");
    assertThat(Axe.faultsOf(browser)).isEmpty();
    browser.open("/staff/case?part=MESSAGES&ref=" + placed.reference());
    desk.awaitText("Combien dois-je encore ?");
    assertThat(desk.text()).contains("releve.jpg", "Réponse promise au plus tard le");
    assertThat(placed.timeline()).doesNotContain("message.read");
    assertThat(Axe.faultsOf(browser)).isEmpty();
    desk.save("readMessages").awaitText("Les messages sont marqués comme lus.");
    assertThat(placed.timeline()).contains("message.read");

    desk.save("sendMessage").awaitText("Écrivez quelques mots.");
    new Select(browser.driver().findElement(By.id("template")))
        .selectByVisibleText("Ce qui reste dû et comment payer");
    desk.save("begin");
    assertThat(browser.driver().findElement(By.id("text")).getDomProperty("value"))
        .contains("Claire Martin", "420,00", placed.reference(), "/debtor/pay");
    desk.save("sendMessage").awaitText("Le message est envoyé");
    assertThat(placed.timeline()).contains("message.answered");
    browser.driver().manage().deleteAllCookies();

    debtor = enter();
    debtor.send("open").awaitText("Aujourd’hui, il reste 420,00");
    assertThat(debtor.text()).contains("Nous avons répondu.");
  }

  @Test
  void a_message_on_a_case_taken_back_waits_for_staff_who_tell_what_became_of_it() {
    AgreementScreen debtor = enter();
    debtor.typeInto("text", "Qui me rembourse ?").send("send").awaitText("C’est envoyé.");
    browser.driver().manage().deleteAllCookies();
    Portal agency = Portal.asAgency();
    agency
        .post("/api/v1/cases/" + placed.reference() + "/recall", "{\"reason\":\"accord direct\"}")
        .expect(200);
    assertThat(mail("à qui vous adresser"))
        .contains("Énergie du Sud, 12 rue des Arts, 31000 Toulouse")
        .doesNotContain("rembourse", "/l/");
    assertThat(agency.get("/api/v1/messages?limit=200").expect(200).body())
        .contains("\"case\":\"" + placed.reference() + "\",\"caseStatus\":\"RECALLED\"");

    desk.signIn("supervisor@agency.example", Bench.PASSWORD);
    browser.open("/staff/messages");
    desk.awaitText(placed.reference() + " Retiré");
    assertThat(Axe.faultsOf(browser)).isEmpty();
    browser.open("/staff/case?part=MESSAGES&ref=" + placed.reference());
    desk.awaitText("Le créancier a repris ce dossier.");
    assertThat(Axe.faultsOf(browser)).isEmpty();
    assertThat(browser.driver().findElements(By.id("sendMessage"))).isEmpty();
    desk.retype("closing", "Nous vous avons répondu au téléphone.");
    browser.driver().findElement(By.cssSelector("#closingForm button")).click();
    desk.awaitText("Le message est classé.");
    assertThat(mail("au sujet de votre message"))
        .contains("Nous vous avons répondu au téléphone.", "12 rue des Arts");
  }

  private String mail(String subject) {
    return browser
        .patiently()
        .until(
            driver ->
                Mailbox.of(placed.email()).letters().stream()
                    .filter(letter -> letter.subject().contains(subject))
                    .map(Mailbox.Letter::text)
                    .findFirst()
                    .orElse(null));
  }

  private AgreementScreen enter() {
    new VisitScreen(browser, Words.FRENCH)
        .openLink(placed.link())
        .answer(PlacedCase.POSTAL_CODE, PlacedCase.BIRTH_YEAR);
    AgreementScreen debtor = new AgreementScreen(browser, Words.FRENCH);
    debtor.goTo("messages").proveByCode(placed.email()).await("messages.lead");
    return debtor;
  }

  @Test
  void a_supervisor_keeps_templates_and_no_place_stays_empty() {
    String name = "Essai " + placed.reference();
    desk.signIn("supervisor@agency.example", Bench.PASSWORD);
    browser.open("/staff/templates");
    desk.awaitText("Modèles de messages");
    assertThat(Axe.faultsOf(browser)).isEmpty();
    desk.retype("name", name).retype("text", "Votre IBAN : {iban}");
    desk.save("writeTemplate").awaitText("Rien ne remplit {iban}.");
    assertThat(browser.driver().findElement(By.id("name")).getDomProperty("value")).isEqualTo(name);
    desk.retype("text", "Bonjour {debtor}");
    desk.save("writeTemplate").awaitText("Le modèle est enregistré.");
    browser.driver().findElement(By.partialLinkText(name)).click();
    desk.awaitText("Changer ce modèle");
    desk.save("removeTemplate").awaitText("Le modèle est supprimé.");
    assertThat(desk.text()).doesNotContain(name);
  }
}
