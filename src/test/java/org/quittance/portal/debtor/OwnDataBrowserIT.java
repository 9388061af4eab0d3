package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Axe;
import org.quittance.testing.Browser;
import org.quittance.testing.Portal;

/** On a phone: what is held about me, why, for how long and who receives it. */
class OwnDataBrowserIT extends AgainstPortal {

  @RegisterExtension final Browser browser = Browser.phone();

  @Test
  void a_debtor_reads_what_is_held_about_them_behind_a_code() {
    PlacedCase placed = PlacedCase.owing420();
    var letter =
        Portal.asAgency()
            .post(
                "/api/v1/cases/" + placed.reference() + "/access-links", "{\"channel\":\"LETTER\"}")
            .expect(201);
    VisitScreen screen = new VisitScreen(browser, Words.FRENCH);
    screen.openLink(placed.link()).answer(PlacedCase.POSTAL_CODE, PlacedCase.BIRTH_YEAR);

    screen.goTo("my-data").typeLetterCode(letter.text("/letterCode"));

    screen.await("myData.lead");
    assertThat(screen.text()).contains("Courriel et téléphone", "2 mois après", "C. com. L123-22");
    assertThat(screen.scrollsSideways()).isFalse();
    assertThat(Axe.faultsOf(browser)).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }
}
