package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.jurisdiction.Jurisdictions;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Browser;

/** What the law wants a debtor to be told, on the pages of their file. */
@Tag("browser")
class StatementBrowserIT extends AgainstPortal {

  private static final Path PAGES = Path.of("src/main/webapp/debtor");

  @RegisterExtension final Browser browser = Browser.phone();

  private final PlacedCase placed = PlacedCase.owing420();

  private VisitScreen enter() {
    return new VisitScreen(browser, Words.FRENCH)
        .openLink(placed.link())
        .answer(PlacedCase.POSTAL_CODE, PlacedCase.BIRTH_YEAR);
  }

  // CPCE R124-4
  @Test
  void the_breakdown_says_who_asks_for_whom_on_what_ground_and_how_to_pay() throws Exception {
    VisitScreen screen = enter().goTo("breakdown");

    assertThat(screen.text())
        .contains("10 rue de la Paix, 75002 Paris", "activité de recouvrement amiable")
        .contains("Énergie du Sud", "12 rue des Arts", "31000 Toulouse")
        .contains("Électricité, mars 2025", "420,00", "C. civ. 1103")
        .contains("L-2026-0481", "3 novembre 2026")
        .contains("Jusqu’à quand le créancier peut-il aller devant un juge")
        .contains("jusqu’au 30 avril 2027 (C. conso L218-2)");
    Jurisdictions.of("FR").texts().forEach(law -> assertThat(screen.text()).contains(law.text()));
    assertThat(screen.scrollsSideways()).isFalse();
    assertThat(screen.pdfAt("statement.pdf"))
        .contains("L-2026-0481", "Énergie du Sud", "420,00", "recouvrement amiable");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void every_page_of_the_file_recalls_the_first_letter_and_its_date() throws IOException {
    VisitScreen screen = enter();
    List<String> pages;
    try (Stream<Path> files = Files.list(PAGES)) {
      pages =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".xhtml"))
              .map(name -> name.substring(0, name.length() - ".xhtml".length()))
              // It ends the visit, and after one nothing of it may be shown.
              .filter(name -> !name.equals("closed"))
              .sorted()
              .toList();
    }
    int walked = 0;
    for (String page : pages) {
      // Some pages need more than their name in the address, and are not found without it.
      if (screen.goTo(page).isOfAVisit()) {
        assertThat(screen.text()).as(page).contains("L-2026-0481", "3 novembre 2026");
        walked++;
      }
    }
    assertThat(walked).isGreaterThan(8);
  }
}
