package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Browser;
import org.quittance.testing.CitedLaw;
import org.quittance.testing.Mailbox;
import org.quittance.testing.Mailbox.Letter;
import org.quittance.testing.Portal;

/** A debtor under Belgian law reads of Belgian law, from the first page to the paper they keep. */
@Tag("browser")
class BelgianCaseBrowserIT extends AgainstPortal {

  private static final Path PAGES = Path.of("src/main/webapp/debtor");

  @RegisterExtension final Browser browser = Browser.phone();

  private final PlacedCase placed = PlacedCase.inBelgiumOwing475();
  private VisitScreen visit;

  @BeforeEach
  void enter_by_the_link() {
    visit =
        new VisitScreen(browser, Words.FRENCH)
            .openLink(placed.link())
            .answer(PlacedCase.POSTAL_CODE, PlacedCase.BIRTH_YEAR);
  }

  @Test
  void what_is_agreed_cites_the_law_of_the_case_on_the_page_and_on_paper() throws Exception {
    AgreementScreen screen = new AgreementScreen(browser, Words.FRENCH);
    screen.goTo("propose").typeInto("each", "47,50").awaitAnswer("propose.now");
    screen.tap(By.id("go")).proveByCode(placed.email()).await("consent.meaning");
    assertThat(screen.text())
        .contains("ancien Code civil belge, article 2248", "Code judiciaire belge, article 1675/2")
        .contains("quatre cent septante-cinq euros");
    assertThat(CitedLaw.ofFrance(screen.text())).isEmpty();
    screen.sign("475", "quatre cent soixante-quinze euros").await("thread.heading.ACCEPTED");

    Letter agreement =
        browser
            .patiently()
            .until(
                driver ->
                    Mailbox.of(placed.email()).letters().stream()
                        .filter(one -> one.subject().contains("votre accord"))
                        .findFirst()
                        .orElse(null));
    assertThat(agreement.text()).contains("Code civil belge, article 8.20", "SPF Économie");
    assertThat(CitedLaw.ofFrance(agreement.text())).isEmpty();
    String paper =
        agreement.contents().entrySet().stream()
            .filter(file -> file.getKey().endsWith(".pdf"))
            .map(file -> text(file.getValue()))
            .findFirst()
            .orElseThrow();
    assertThat(paper).contains("article 2248", "1675/2", "consent-2026-12-BE");
    assertThat(CitedLaw.ofFrance(paper)).isEmpty();
    readEveryPage();
  }

  @Test
  void a_decided_dispute_says_where_else_to_turn_in_belgium() {
    Portal agency = Portal.asAgency();
    String id =
        agency
            .post(
                "/api/v1/cases/" + placed.reference() + "/disputes", "{\"ground\":\"NOT_MY_DEBT\"}")
            .expect(201)
            .text("/id");
    agency
        .post(
            "/api/v1/disputes/" + id + "/answer",
            "{\"stance\":\"MAINTAINS\",\"words\":\"Le relevé est exact.\"}")
        .expect(200);
    agency
        .post(
            "/api/v1/disputes/" + id + "/decide",
            "{\"outcome\":\"REJECTED\",\"reasons\":\"Le relevé est exact.\"}")
        .expect(200);

    AgreementScreen screen = new AgreementScreen(browser, Words.FRENCH);
    screen.goTo("dispute").proveByCode(placed.email()).await("dispute.title.ground");
    screen.goTo("dispute").tap(By.cssSelector("#sent a")).await("dispute-state.heading.REJECTED");
    assertThat(screen.text())
        .contains("Service de médiation pour le consommateur", "juge de paix", "SPF Économie");
    assertThat(CitedLaw.ofFrance(screen.text())).isEmpty();
  }

  @Test
  void a_procedure_suspends_everything_by_an_article_of_the_judicial_code() {
    String id =
        Portal.asAgency()
            .post(
                "/api/v1/cases/" + placed.reference() + "/declarations",
                "{\"kind\":\"OVER_INDEBTEDNESS_ADMISSIBLE\",\"on\":\"2026-11-02\"}")
            .expect(201)
            .text("/id");

    visit.goTo("told?id=" + id);
    assertThat(visit.text())
        .contains("Code judiciaire belge, article 1675/7", "Règlement collectif de dettes admis");
    assertThat(CitedLaw.ofFrance(visit.text())).isEmpty();
    assertThat(
            Portal.asAgency()
                .get("/api/v1/cases/" + placed.reference() + "/declarations")
                .expect(200)
                .text("/declarations/0/article"))
        .isEqualTo("C. jud. 1675/7");
  }

  private static String text(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void every_page_before_that_speaks_of_belgian_offices_too() throws Exception {
    readEveryPage();
    assertThat(visit.goTo("help").text())
        .contains("CPAS", "règlement collectif de dettes", "Autorité de protection des données");
    assertThat(visit.goTo("tell").text()).contains("J’ai demandé un règlement collectif de dettes");
    assertThat(visit.goTo("breakdown").text()).contains("C. civ. 5.69");
    String statement = visit.pdfAt("statement.pdf");
    assertThat(statement).contains("C. civ. 5.69", "5.209");
    assertThat(CitedLaw.ofFrance(statement)).isEmpty();
  }

  @Test
  void before_we_know_the_case_the_help_page_names_the_offices_of_each_country() {
    browser.driver().manage().deleteAllCookies();
    browser.open("/help");
    assertThat(visit.text()).contains("Points conseil budget", "CPAS", "Belgique", "CNIL");
  }

  private void readEveryPage() throws IOException {
    List<String> pages;
    try (Stream<Path> files = Files.list(PAGES)) {
      pages =
          files
              .map(file -> file.getFileName().toString().replaceFirst("\\.xhtml$", ""))
              .filter(name -> !name.equals("closed"))
              .sorted()
              .toList();
    }
    int read = 0;
    for (String page : pages) {
      if (visit.goTo(page).isOfAVisit()) {
        assertThat(CitedLaw.ofFrance(visit.text())).as(page).isEmpty();
        read++;
      }
    }
    assertThat(read).isGreaterThan(8);
  }
}
