package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Axe;
import org.quittance.testing.Browser;
import org.quittance.testing.Portal;

/** A person on the narrowest phone reads how often, when and why they were contacted. */
class ContactsMadeBrowserIT extends AgainstPortal {

  @RegisterExtension final Browser browser = Browser.narrowPhone();

  private final PlacedCase placed = PlacedCase.owing420();

  private void note(String words) {
    Portal.asAgency()
        .post(
            "/api/v1/cases/" + placed.reference() + "/contacts",
            """
            {"channel":"PHONE","topic":"PROPOSAL","outcome":"REACHED","note":"%s",
             "askedBecause":"Wrote that she wants to be called"}
            """
                .formatted(words))
        .expect(201);
  }

  @Test
  void every_contact_is_listed_without_its_content_page_by_page() {
    for (int i = 1; i <= 21; i++) {
      note("Secret " + i);
    }
    new VisitScreen(browser, Words.FRENCH)
        .openLink(placed.link())
        .answer(PlacedCase.POSTAL_CODE, PlacedCase.BIRTH_YEAR);
    AgreementScreen screen = new AgreementScreen(browser, Words.FRENCH);
    screen.goTo("help").tap(By.cssSelector("a[href$='/debtor/contacts']"));
    screen.await("contacts.lead");

    assertThat(screen.text())
        .contains("Téléphone : Proposition", "au plus 2 fois en sept jours")
        .doesNotContain("Secret", "Wrote that", "agency");
    assertThat(browser.driver().findElements(By.cssSelector("ol.steps li"))).hasSize(20);
    assertThat(Axe.faultsOf(browser)).isEmpty();
    assertThat(screen.scrollsSideways()).isFalse();

    screen.tap(By.cssSelector("a[href*='after=']")).await("contacts.newest");
    assertThat(browser.driver().findElements(By.cssSelector("ol.steps li"))).hasSize(1);
    browser.open("/debtor/contacts?after=nothing");
    screen.await("contacts.lead");
    assertThat(screen.text()).contains("Téléphone : Proposition");
  }
}
