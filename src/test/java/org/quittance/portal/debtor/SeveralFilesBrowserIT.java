package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Browser;
import org.quittance.testing.Portal;

/** One amount for two files of one person, on a narrow phone. */
class SeveralFilesBrowserIT extends AgainstPortal {

  private static final By SEVERAL = By.id("several");
  private static final By GO = By.id("go");

  @RegisterExtension final Browser browser = Browser.narrowPhone();

  private final PlacedCase energy = PlacedCase.owing420();
  private final PlacedCase rent = energy.ofTheSamePersonOwing180();
  private AgreementScreen screen;

  @BeforeEach
  void enter_by_the_link() {
    enter(energy);
    screen = new AgreementScreen(browser, Words.FRENCH);
  }

  private void enter(PlacedCase placed) {
    new VisitScreen(browser, Words.FRENCH)
        .openLink(placed.link())
        .answer(PlacedCase.POSTAL_CODE, PlacedCase.BIRTH_YEAR);
  }

  @Test
  void before_the_code_nobody_learns_of_another_file() {
    assertThat(screen.text()).doesNotContain("Logis du Midi", "dossiers");
    assertThat(screen.shows("several")).isFalse();

    screen.goTo("propose").await("propose.title");
    assertThat(screen.says("several.perhaps")).isTrue();
    assertThat(screen.text()).doesNotContain("Logis du Midi");

    enter(PlacedCase.owing420());
    screen.goTo("propose").await("propose.title");
    assertThat(screen.says("several.perhaps")).isTrue();
  }

  @Test
  void one_amount_is_shared_agreed_on_and_proposed_on_both_files() {
    screen.goTo("propose").await("propose.title").tap(SEVERAL).proveByCode(energy.email());
    screen.await("several.title");
    assertThat(screen.text()).contains("600,00", "Énergie du Sud", "Logis du Midi");
    assertThat(screen.scrollsSideways()).isFalse();
    assertThat(screen.tooSmallToTouch()).isZero();

    screen.typeInto("each", "100").send("again").await("several.now");
    assertThat(screen.text()).contains("70,00", "30,00", "jamais plus de 100,00");
    screen.changeLanguageTo("en");
    assertThat(screen.valueOf("each")).isEqualTo("100");
    screen.changeLanguageTo("fr").tap(GO).await("several.consent.title");
    assertThat(screen.valueOf("typedFigures1")).isEmpty();
    assertThat(screen.scrollsSideways()).isFalse();

    screen.typeInto("typedFigures1", "420").typeInto("typedWords1", "quatre cent vingt euros");
    screen.typeInto("typedFigures2", "108").typeInto("typedWords2", "cent quatre-vingts euros");
    screen.send("agree");
    assertThat(screen.textOf(By.id("typedFigures2-error"))).contains("180,00");
    assertThat(screen.valueOf("typedWords1")).isEqualTo("quatre cent vingt euros");
    assertThat(energy.timeline() + rent.timeline()).doesNotContain("proposal.made");

    screen.typeInto("typedFigures2", "180").send("agree").await("several.made.title");
    assertThat(screen.text()).contains("Énergie du Sud", "Logis du Midi");
    assertThat(screen.scrollsSideways()).isFalse();
    assertThat(energy.timeline()).contains("consent.given", "plan.agreed");
    assertThat(rent.timeline()).contains("consent.given", "plan.agreed");
    assertThat(energy.timeline()).doesNotContain(rent.reference());
    assertThat(browser.complaints()).noneMatch(complaint -> complaint.contains(Portal.url()));
  }

  @Test
  void an_amount_too_small_shows_why_and_one_tap_asks_for_one_that_suffices() {
    screen.goTo("several").proveByCode(energy.email()).await("several.title");

    screen.typeInto("each", "8").send("again").await("several.no");
    assertThat(screen.says("several.file.no")).isTrue();

    screen.tap(By.id("way-out")).await("several.now");
    screen.goTo("case");
    assertThat(screen.shows("several")).isTrue();
  }

  @Test
  void who_has_one_file_is_told_so_after_the_code() {
    PlacedCase alone = PlacedCase.owing420();
    enter(alone);

    screen.goTo("several").proveByCode(alone.email()).await("several.none");
    screen.goTo("propose").await("propose.title");
    assertThat(screen.shows("several")).isFalse();
  }
}
