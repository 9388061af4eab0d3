package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Browser;

/** Proposing on a wide screen, without ever touching a mouse; once in each language. */
class ProposeKeyboardBrowserIT extends AgainstPortal {

  @RegisterExtension final Browser browser = Browser.desktop();

  private final PlacedCase placed = PlacedCase.owing420();

  private AgreementScreen enter(Words words) {
    VisitScreen visit = new VisitScreen(browser, Words.FRENCH);
    visit.openLink(placed.link()).answer(PlacedCase.POSTAL_CODE, PlacedCase.BIRTH_YEAR);
    if (words.equals(Words.ENGLISH)) {
      visit.changeLanguageTo("en");
    }
    return new AgreementScreen(browser, words);
  }

  @Test
  void the_slider_the_fields_and_the_answer_are_all_within_reach_of_the_keyboard() {
    AgreementScreen screen = enter(Words.FRENCH);
    screen.tabTo(By.partialLinkText(Words.FRENCH.label("case.spread"))).enter();

    screen.tabTo(By.id("slider")).press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    screen.awaitAnswer("propose.now");
    assertThat(screen.valueOf("each")).isEqualTo("45");
    screen.tabTo(By.cssSelector("#more summary")).press(Keys.ENTER);
    screen.tabTo(By.id("every")).press(Keys.ARROW_UP);
    screen.awaitAnswer("propose.now");
    screen.tabTo(By.id("go")).enter();
    screen.proveByCode(placed.email()).await("consent.meaning");
    screen.tabTo(By.id("typedFigures")).press("420,00");
    screen.tabTo(By.id("typedWords")).press("quatre cent vingt euros");
    screen.tabTo(By.id("agree")).enter();

    screen.await("thread.heading.ACCEPTED");
  }

  @Test
  void another_way_to_say_it_is_chosen_by_arrow_in_english() {
    AgreementScreen screen = enter(Words.ENGLISH).goTo("propose");

    screen.tabTo(By.id("by-each")).press(Keys.ARROW_DOWN);
    screen.tabTo(By.id("count")).press(Keys.chord(Keys.CONTROL, "a"), "6");
    screen.awaitAnswer("propose.now");

    assertThat(screen.answer()).contains("6 × €70.00");
    screen.tabTo(By.id("go")).enter();
    screen.proveByCode(placed.email()).await("consent.meaning");
    screen.tabTo(By.id("typedFigures")).press("420");
    screen.tabTo(By.id("typedWords")).press("four hundred and twenty euros");
    screen.tabTo(By.id("agree")).enter();
    screen.await("thread.heading.ACCEPTED");
  }
}
