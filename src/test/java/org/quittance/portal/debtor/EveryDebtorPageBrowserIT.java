package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Axe;
import org.quittance.testing.Browser;
import org.quittance.testing.Portal;

/**
 * Every page that a debtor can meet, on the narrowest phone: nothing keeps it from being used by
 * everyone, it does not scroll sideways, no text is missing, and the first letter is recalled. A
 * page that is added without being met here fails the last word of this class.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDebtorPageBrowserIT extends AgainstPortal {

  private static final Path PAGES = Path.of("src", "main", "webapp", "debtor");
  // The answer alone, for the script of the page of proposals; it stands in that page.
  private static final String PART_OF_ANOTHER = "propose-answer";
  private static final String VISA = "4242 4242 4242 4242";

  @RegisterExtension final Browser browser = Browser.narrowPhone();

  private final Set<String> met = new TreeSet<>();
  private VisitScreen visit;
  private AgreementScreen screen;

  private PlacedCase enter(PlacedCase placed) {
    visit = new VisitScreen(browser, Words.FRENCH);
    visit.openLink(placed.link()).answer(PlacedCase.POSTAL_CODE, PlacedCase.BIRTH_YEAR);
    screen = new AgreementScreen(browser, Words.FRENCH);
    return placed;
  }

  private void look(String... pages) {
    for (String page : pages) {
      screen.goTo(page);
      look();
    }
  }

  /** Looks at what the browser shows now. */
  private void look() {
    String path = URI.create(screen.address()).getPath();
    assertThat(Axe.faultsOf(browser)).as(path).isEmpty();
    assertThat(screen.scrollsSideways()).as(path + " scrolls sideways").isFalse();
    assertThat(screen.text()).as(path).doesNotContain("???", "#{", "{0}", "{1}");
    if (visit != null && visit.isOfAVisit()) {
      // CPCE R124-4, last paragraph: recalled on every later contact.
      assertThat(screen.text()).as(path).contains("L-2026-0481", "3 novembre 2026");
    }
    met.add(path.replaceFirst("^/debtor/", "").replaceFirst("\\.xhtml$", ""));
  }

  @AfterAll
  void every_page_was_met() throws IOException {
    assertThat(met).containsAll(pages());
  }

  private static Set<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.xhtml$", ""))
          .filter(page -> !page.equals(PART_OF_ANOTHER))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void of_a_file_with_nothing_agreed() {
    enter(PlacedCase.owing420());
    look(
        "case", "breakdown", "pay", "propose", "budget", "receipts", "help", "tell", "preferences");
    look("tell-about?kind=HARDSHIP");
    visit.press("tell.check");
    look();
    visit.press("tell.send");
    look();
  }

  @Test
  void of_a_payment_and_its_receipt() {
    enter(PlacedCase.owing420());
    visit.chooseToPay("42").payWithCard(VISA).await("pay-return.paid");
    look();
    look("receipts");
    visit.openReceipt();
    look();
    look("case", "breakdown");
  }

  @Test
  void of_what_is_proposed_and_of_what_is_behind_the_code() {
    PlacedCase placed = enter(PlacedCase.owing420());
    screen.goTo("propose").typeInto("each", "20").awaitAnswer("propose.later");
    look();
    screen.tap(By.id("go")).await("code.title");
    look();
    screen.proveByCode(placed.email()).await("consent.later");
    look();
    screen.sign("420", "quatre cent vingt euros").await("thread.heading.WAITING");
    look();
    look("case", "propose", "my-data", "several", "access", "prepared", "messages");
    look("preferences", "contacts");
  }

  @Test
  void of_a_plan_and_the_means_that_keep_it() {
    PlacedCase placed = PlacedCase.owing420();
    Portal.asAgency()
        .post("/api/v1/cases/" + placed.reference() + "/proposals", "{\"count\":4}")
        .expect(201);
    enter(placed);
    look("case", "plan", "propose");
    screen.goTo("plan").tap(By.id("addMeans"));
    visit.payWithCard(VISA).await("plan-means.SAVED");
    look();
    look("plan");
  }

  @Test
  void of_several_files_under_one_amount() {
    PlacedCase placed = PlacedCase.owing420();
    placed.ofTheSamePersonOwing180();
    enter(placed);
    screen.goTo("several").proveByCode(placed.email()).await("several.title");
    look();
    screen.typeInto("each", "100").send("again").await("several.now");
    look();
    screen.tap(By.id("go")).await("several.consent.title");
    look();
    screen.typeInto("typedFigures1", "420").typeInto("typedWords1", "quatre cent vingt euros");
    screen.typeInto("typedFigures2", "180").typeInto("typedWords2", "cent quatre-vingts euros");
    screen.send("agree").await("several.made.title");
    look();
  }

  @Test
  void of_what_is_contested() {
    PlacedCase placed = enter(PlacedCase.owing420());
    screen.goTo("dispute").proveByCode(placed.email()).await("dispute.title.ground");
    look();
    screen.tap(By.id("ground-OTHER")).tap(By.id("next")).await("dispute.title.what");
    look();
    screen.tap(By.id("what-all")).tap(By.id("next")).await("dispute.title.words");
    look();
    screen.typeInto("words", "Une longue histoire.").tap(By.id("next"));
    screen.await("dispute.title.check");
    look();
    screen.tap(By.id("send")).awaitText("C’est envoyé");
    look();
    look("case", "pay", "breakdown", "dispute");
  }

  @Test
  void of_a_visit_that_is_over() {
    screen = new AgreementScreen(browser, Words.FRENCH);
    look("case");
  }
}
