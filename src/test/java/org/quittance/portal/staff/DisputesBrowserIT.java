package org.quittance.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.quittance.platform.Ids;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Bench;
import org.quittance.testing.Browser;
import org.quittance.testing.Portal;

/** A creditor answers a dispute with a proof, and staff decide it, in a real browser. */
@Tag("browser")
class DisputesBrowserIT extends AgainstPortal {

  private static final String CASE =
      """
      {"creditor":"ENSUD","placedOn":"2026-11-02",
       "debtor":{"kind":"CONSUMER","name":"Claire Martin","language":"fr",
                 "address":{"lines":["8 place du Marché"],"postalCode":"31300",
                            "city":"Toulouse","country":"FR"}},
       "firstLetter":{"reference":"L-1","sentOn":"2026-11-03"},
       "claims":[{"reference":"F-1","kind":"INVOICE","label":"Mars 2026","dueOn":"2026-04-30",
                  "principal":{"amount":"900.00","currency":"EUR"},
                  "interest":{"basis":"NONE"},"indemnity":false}]}
      """;
  private static final String CREDITOR =
      """
      {"name":"Énergie du Sud","kind":"PROFESSIONAL","siren":"732829320","email":"compta@ensud.example",
       "language":"fr","iban":"FR7630006000011234567890189",
       "address":{"lines":["12 rue des Arts"],"postalCode":"31000","city":"Toulouse","country":"FR"},
       "mandate":{"reference":"M-2026-01","signedOn":"2026-01-15","jurisdiction":"FR",
                  "commission":{"rate":"12.00","fixedFee":{"amount":"15.00","currency":"EUR"}},
                  "notifications":"IMMEDIATE"}}
      """;

  @RegisterExtension final Browser browser = Browser.desktop();
  @TempDir Path folder;

  private final Portal agency = Portal.asAgency();
  private final String reference = "CONTEST-" + Ids.text(Ids.next());

  @Test
  void the_creditor_answers_with_a_proof_and_staff_decide_with_reasons() throws IOException {
    agency.put("/api/v1/creditors/ENSUD", CREDITOR);
    agency.put("/api/v1/cases/" + reference, CASE).expect(201);
    String id =
        agency
            .post(
                "/api/v1/cases/" + reference + "/disputes",
                "{\"ground\":\"WRONG_AMOUNT\",\"words\":\"Compteur faux.\","
                    + "\"facts\":{\"rightAmount\":\"500.00\"}}")
            .expect(201)
            .text("/id");

    ProposalsScreen desk =
        new ProposalsScreen(browser).signIn("compta@ensud.example", Bench.PASSWORD);
    browser.open("/creditor/disputes?desk=CREDITOR");
    desk.awaitText("Contestations");
    browser.open("/creditor/dispute?id=" + id);
    desk.awaitText("Compteur faux.");
    assertThat(desk.text()).contains("500,00").doesNotContain("500.00");
    desk.choose("stance", "AGREES_IN_PART");
    desk.retype("credit", "400");
    desk.retype("words", "Index relu : 500 euros.");
    browser.driver().findElement(By.id("file")).sendKeys(proof().toString());
    desk.save("answer").awaitText("Votre réponse est envoyée.");
    browser.open("/creditor/dispute?id=" + id);
    desk.awaitText("releve.pdf");
    assertThat(saved("releve.pdf")).isEqualTo("200 application/pdf");
    desk.signOut();

    desk.signIn("supervisor@agency.example", Bench.PASSWORD);
    browser.open("/staff/disputes");
    desk.awaitText("À décider");
    browser.open("/staff/dispute?id=" + id);
    desk.awaitText("Index relu : 500 euros.");
    assertThat(desk.text()).contains("releve.pdf", "400,00");
    desk.save("decide").awaitText("Ce champ");
    desk.choose("outcome", "UPHELD_IN_PART");
    desk.retype("credit", "400");
    desk.retype("reasons", "Le relevé donne 500 euros.");
    desk.save("decide").awaitText("La décision est prise");
    assertThat(agency.get("/api/v1/disputes/" + id).expect(200).text("/status"))
        .isEqualTo("UPHELD_IN_PART");
  }

  /** What comes when the file that the page links to under this name is saved. */
  private Object saved(String name) {
    return ((JavascriptExecutor) browser.driver())
        .executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            fetch(arguments[0]).then(file => done(file.status + ' ' + file.headers.get('Content-Type')));
            """,
            browser.driver().findElement(By.linkText(name)).getAttribute("href"));
  }

  private Path proof() throws IOException {
    Path proof = folder.resolve("releve.pdf");
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.getDocumentInformation().setTitle(reference);
      pdf.save(proof.toFile());
    }
    return proof;
  }
}
