package org.quittance.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.platform.Ids;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Bench;
import org.quittance.testing.Browser;
import org.quittance.testing.Portal;
import org.quittance.testing.UnlawfulPlacement;

@Tag("browser")
class UnlawfulImportBrowserIT extends AgainstPortal {

  @RegisterExtension final Browser browser = Browser.desktop();
  @TempDir Path folder;

  @Test
  void the_page_names_the_article_of_each_unlawful_line_in_both_languages() throws IOException {
    UnlawfulPlacement.registerCreditors(Portal.asAgency());
    List<UnlawfulPlacement> all = UnlawfulPlacement.all();
    StringBuilder csv = new StringBuilder(UnlawfulPlacement.csvHeader());
    all.forEach(one -> csv.append(one.csvLine("PAGE-" + Ids.text(Ids.next()) + "-" + one.name())));
    Path file = Files.writeString(folder.resolve("illicite.csv"), csv);
    DeskScreen desk =
        new DeskScreen(browser).signIn("admin@agency.example", Bench.PASSWORD).upload(file);

    desk.awaitText("L54-11-1");
    String french = desk.text();
    assertThat(french).contains("Sans titre exécutoire, les frais de recouvrement");
    all.forEach(one -> assertThat(french).contains(one.article()));

    desk.speakEnglish();
    String english = desk.text();
    assertThat(english).contains("collection costs stay with the creditor");
    all.forEach(one -> assertThat(english).contains(one.article()));
    assertThat(browser.complaints()).isEmpty();
  }
}
