package org.quittance.portal.creditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.support.ui.Select;
import org.quittance.platform.Ids;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Axe;
import org.quittance.testing.Browser;
import org.quittance.testing.Mailbox;
import org.quittance.testing.Portal;
import org.quittance.testing.Screen;

/** A creditor without an account answers a dispute by the link of its mail, on a telephone. */
class AnswerByMailBrowserIT extends AgainstPortal {

  private static final Pattern LINK = Pattern.compile("/l/c/[0-9A-Za-z.]+");
  private static final String HERE = "/answer/dispute";

  @RegisterExtension final Browser phone = Browser.narrowPhone();
  @TempDir Path folder;

  private final Portal agency = Portal.asAgency();
  private final String own = Ids.text(Ids.next());
  private final String email = "compta-" + own.toLowerCase(Locale.ROOT) + "@boutique.example";
  private String dispute;
  private Page page;

  /** What the creditor sees and does. */
  private static final class Page extends Screen {

    Page(Browser browser) {
      super(browser);
    }

    Page press(String id) {
      follow(By.id(id));
      return this;
    }

    Page choose(String id, String value) {
      new Select(find(By.id(id))).selectByValue(value);
      return this;
    }

    Page write(String id, String text) {
      type(By.id(id), text);
      return this;
    }

    boolean scrollsSideways() {
      return (boolean)
          ((JavascriptExecutor) browser.driver())
              .executeScript("return document.documentElement.scrollWidth > window.innerWidth");
    }
  }

  @BeforeEach
  void a_dispute_about_a_file_of_a_creditor_without_an_account() {
    agency.put(
        "/api/v1/creditors/BOUTIQUE-" + own,
        """
        {"name":"Boutique du Sud","kind":"PROFESSIONAL","siren":"732829320","email":"%s",
         "language":"fr","iban":"FR7630006000011234567890189",
         "address":{"lines":["12 rue des Arts"],"postalCode":"31000","city":"Toulouse",
                    "country":"FR"},
         "mandate":{"reference":"M-1","signedOn":"2026-01-15","jurisdiction":"FR",
                    "commission":{"rate":"12.00","fixedFee":{"amount":"15.00","currency":"EUR"}},
                    "notifications":"IMMEDIATE"}}
        """
            .formatted(email));
    dispute = contest("BY-MAIL-" + own, "Compteur faux.");
    page = new Page(phone);
  }

  private String contest(String reference, String words) {
    agency
        .put(
            "/api/v1/cases/" + reference,
            """
            {"creditor":"BOUTIQUE-%s","placedOn":"2026-11-02",
             "debtor":{"kind":"CONSUMER","name":"Claire Martin","language":"fr",
                       "address":{"lines":["8 place du Marché"],"postalCode":"31300",
                                  "city":"Toulouse","country":"FR"}},
             "firstLetter":{"reference":"L-1","sentOn":"2026-11-03"},
             "claims":[{"reference":"F-1","kind":"INVOICE","label":"Mars 2026",
                        "dueOn":"2026-04-30","principal":{"amount":"900.00","currency":"EUR"},
                        "interest":{"basis":"NONE"},"indemnity":false}]}
            """
                .formatted(own))
        .expect(201);
    return agency
        .post(
            "/api/v1/cases/" + reference + "/disputes",
            "{\"ground\":\"OTHER\",\"words\":\"%s\"}".formatted(words))
        .expect(201)
        .text("/id");
  }

  private String linkInMail() {
    Mailbox.Letter mail = Mailbox.of(email).await();
    Matcher link = LINK.matcher(mail.text());
    assertThat(link.find()).as(mail.text()).isTrue();
    return link.group();
  }

  @Test
  void the_creditor_reads_what_is_contested_and_answers_with_a_proof() throws IOException {
    String link = linkInMail();

    phone.open(link);
    look();
    assertThat(page.text()).contains("sans compte").doesNotContain("Claire", "900", "BY-MAIL");
    page.press("open");
    assertThat(page.text()).contains("Compteur faux.", "Claire Martin", "900,00");
    look();

    page.press("answer");
    assertThat(page.text()).contains("Ce champ");
    look();
    phone.driver().findElement(By.id("file")).sendKeys(proof().toString());
    page.choose("stance", "MAINTAINS").write("words", "L’index a été relu.").press("answer");
    assertThat(page.text()).contains("Votre réponse est envoyée.", "L’index a été relu.");
    look();
    assertThat(saved(By.linkText("releve.pdf"))).isEqualTo("200 application/pdf");
    assertThat(agency.get("/api/v1/disputes/" + dispute).expect(200).text("/status"))
        .isEqualTo("ANSWERED");

    phone.driver().manage().deleteAllCookies();
    phone.open(link);
    page.press("open");
    assertThat(page.text()).contains("Ce lien ne sert plus").doesNotContain("Compteur faux.");
    look();
  }

  @Test
  void the_link_opens_its_dispute_and_nothing_else() {
    String other = contest("BESIDE-" + own, "Une autre affaire.");
    phone.open(HERE);
    assertThat(page.text()).contains("Rouvrez le lien de notre mail");
    look();

    String link = linkInMail();
    phone.open(link);
    page.press("open");
    boolean isFirst = page.text().contains("Compteur faux.");
    phone.open(HERE + "?id=" + (isFirst ? other : dispute));
    assertThat(page.text()).contains(isFirst ? "Compteur faux." : "Une autre affaire.");
    phone.open("/creditor/portfolio");
    assertThat(URI.create(phone.driver().getCurrentUrl()).getPath()).isEqualTo("/sign-in");
  }

  private void look() {
    String at = page.text();
    assertThat(Axe.faultsOf(phone)).as(at).isEmpty();
    assertThat(page.scrollsSideways()).as(at).isFalse();
    assertThat(at).doesNotContain("???", "#{", "{0}");
  }

  private Object saved(By link) {
    return ((JavascriptExecutor) phone.driver())
        .executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            fetch(arguments[0]).then(file => done(file.status + ' ' + file.headers.get('Content-Type')));
            """,
            phone.driver().findElement(link).getAttribute("href"));
  }

  private Path proof() throws IOException {
    Path proof = folder.resolve("releve.pdf");
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.getDocumentInformation().setTitle(own);
      pdf.save(proof.toFile());
    }
    return proof;
  }
}
