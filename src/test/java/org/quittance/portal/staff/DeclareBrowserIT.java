package org.quittance.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.quittance.platform.Ids;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Axe;
import org.quittance.testing.Bench;
import org.quittance.testing.Browser;
import org.quittance.testing.Portal;

/** Staff note what a debtor said on the telephone, and desk pages show what is told of a case. */
@Tag("browser")
class DeclareBrowserIT extends AgainstPortal {

  private static final String CREDITOR =
      """
      {"name":"Énergie du Sud","kind":"PROFESSIONAL","siren":"732829320","email":"compta@ensud.example",
       "language":"fr","iban":"FR7630006000011234567890189",
       "address":{"lines":["12 rue des Arts"],"postalCode":"31000","city":"Toulouse","country":"FR"},
       "mandate":{"reference":"M-2026-01","signedOn":"2026-01-15","jurisdiction":"FR",
                  "commission":{"rate":"12.00","fixedFee":{"amount":"15.00","currency":"EUR"}},
                  "notifications":"IMMEDIATE"}}
      """;
  private static final String CASE =
      """
      {"creditor":"ENSUD","placedOn":"2026-11-02",
       "debtor":{"kind":"CONSUMER","name":"Claire Martin","language":"fr","email":"claire.martin@example.org",
                 "address":{"lines":["8 place du Marché"],"postalCode":"31300",
                            "city":"Toulouse","country":"FR"}},
       "firstLetter":{"reference":"L-1","sentOn":"2026-11-03"},
       "claims":[{"reference":"F-1","kind":"INVOICE","label":"Mars 2026","dueOn":"2026-04-30",
                  "principal":{"amount":"900.00","currency":"EUR"},
                  "interest":{"basis":"NONE"},"indemnity":false}]}
      """;

  @RegisterExtension final Browser browser = Browser.desktop();
  @TempDir Path folder;

  private final Portal agency = Portal.asAgency();
  private final String reference = "TOLD-" + Ids.text(Ids.next());
  private final String path = "/api/v1/cases/" + reference;
  private ProposalsScreen desk;

  @BeforeEach
  void place() {
    agency.put("/api/v1/creditors/ENSUD", CREDITOR);
    agency.put(path, CASE).expect(201);
    desk = new ProposalsScreen(browser);
  }

  private void open(String page) {
    browser.open(page + "?ref=" + reference);
  }

  private void note(String kind) {
    open("/staff/case");
    desk.awaitText("Noter ce que la personne a dit");
    browser.driver().findElement(By.xpath("//summary[contains(., 'Noter ce que')]")).click();
    desk.choose("declared-kind", kind);
    browser.driver().findElement(By.cssSelector("form[action$='/staff/declare'] button")).click();
    desk.awaitText("L’effet est immédiat");
  }

  @Test
  void already_paid_is_noted_with_the_receipt_that_came_by_post_and_the_creditor_sees_it()
      throws IOException {
    desk.signIn("supervisor@agency.example", Bench.PASSWORD);
    note("ALREADY_PAID");
    assertThat(Axe.faultsOf(browser)).isEmpty();
    desk.retype("amount", "900");
    desk.choose("paidBy", "TRANSFER");
    desk.retype("paidTo", "Énergie du Sud");
    browser.driver().findElement(By.id("file")).sendKeys(receipt().toString());
    desk.save("declare").awaitText("Ce champ est nécessaire");
    assertThat(desk.text()).contains("recu.png");
    ((JavascriptExecutor) browser.driver())
        .executeScript(
            "arguments[0].value = '2026-10-15'", browser.driver().findElement(By.id("on")));
    desk.save("declare").awaitText("C’est noté");
    assertThat(desk.text()).contains("Déjà payé", "900,00", "Voir la preuve");
    assertThat(Axe.faultsOf(browser)).isEmpty();
    assertThat(agency.get(path + "/declarations").expect(200).text("/declarations/0/proof"))
        .isNotBlank();
    desk.signOut();

    desk.signIn("compta@ensud.example", Bench.PASSWORD);
    open("/creditor/case");
    desk.awaitText("Le débiteur dit avoir payé");
    String proof = browser.driver().findElement(By.linkText("Voir la preuve")).getAttribute("href");
    assertThat(
            ((JavascriptExecutor) browser.driver())
                .executeAsyncScript(
                    "const done = arguments[arguments.length - 1];"
                        + " fetch(arguments[0]).then(r => done(r.status + r.headers.get('content-type')))",
                    proof))
        .isEqualTo("200image/png");
  }

  @Test
  void hardship_is_noted_and_stays_with_the_agency() {
    desk.signIn("supervisor@agency.example", Bench.PASSWORD);
    note("HARDSHIP");
    desk.retype("callAt", "le matin");
    desk.save("declare").awaitText("C’est noté");
    assertThat(desk.text()).contains("le matin");
    desk.signOut();

    desk.signIn("compta@ensud.example", Bench.PASSWORD);
    open("/creditor/case");
    desk.awaitText("Claire Martin");
    assertThat(desk.text()).doesNotContain("le matin", "période difficile");
  }

  @Test
  void who_says_on_the_telephone_that_they_are_not_meant_is_written_to_no_more() {
    desk.signIn("supervisor@agency.example", Bench.PASSWORD);
    note("NOT_ME");
    desk.save("declare").awaitText("Ce champ est nécessaire");
    desk.choose("contact", "EMAIL");
    desk.save("declare").awaitText("C’est noté");
    assertThat(desk.text()).contains("claire.martin@example.org");
    assertThat(agency.get(path + "/timeline").expect(200).body())
        .contains("contact.stopped", "declaration.made");
  }

  @Test
  void what_is_contested_stands_on_the_case_pages_of_both_desks() {
    String id =
        agency
            .post(path + "/disputes", "{\"ground\":\"WRONG_AMOUNT\",\"words\":\"Compteur faux.\"}")
            .expect(201)
            .text("/id");
    desk.signIn("supervisor@agency.example", Bench.PASSWORD);
    open("/staff/case");
    desk.awaitText("Contestations");
    assertThat(desk.text()).contains("900,00", "Chez le créancier");
    assertThat(Axe.faultsOf(browser)).isEmpty();
    browser.driver().findElement(By.cssSelector("#disputes a[href$='" + id + "']")).click();
    desk.awaitText("Compteur faux.");
    desk.signOut();

    desk.signIn("compta@ensud.example", Bench.PASSWORD);
    open("/creditor/case");
    desk.awaitText("Contestations");
    assertThat(Axe.faultsOf(browser)).isEmpty();
    browser.driver().findElement(By.cssSelector("#disputes a[href$='" + id + "']")).click();
    desk.awaitText("Compteur faux.");
  }

  private Path receipt() throws IOException {
    Path receipt = folder.resolve("recu.png");
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 3, reference.hashCode());
    ImageIO.write(image, "png", receipt.toFile());
    return receipt;
  }
}
