package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Browser;
import org.quittance.testing.Portal;

/** Proposing and agreeing on a narrow phone, with a finger. */
class ProposeBrowserIT extends AgainstPortal {

  private static final By CHOOSE = By.cssSelector(".nearest a.button");
  private static final By GO = By.id("go");

  @RegisterExtension final Browser browser = Browser.narrowPhone();

  private final PlacedCase placed = PlacedCase.owing420();
  private AgreementScreen screen;

  @BeforeEach
  void enter_by_the_link() {
    new VisitScreen(browser, Words.FRENCH)
        .openLink(placed.link())
        .answer(PlacedCase.POSTAL_CODE, PlacedCase.BIRTH_YEAR);
    screen = new AgreementScreen(browser, Words.FRENCH);
  }

  @Test
  void a_plan_is_proposed_agreed_and_kept_on_the_file_by_touch() {
    screen.tapLink("case.spread").await("propose.title");
    assertThat(screen.scrollsSideways()).isFalse();
    assertThat(screen.tooSmallToTouch()).isZero();

    screen.typeInto("each", "42").awaitAnswer("propose.now");
    assertThat(screen.answer()).contains("10 × 42,00", "420,00");
    screen.tap(GO).proveByCode(placed.email()).await("consent.meaning");
    assertThat(screen.valueOf("typedFigures")).isEmpty();
    assertThat(screen.valueOf("typedWords")).isEmpty();
    assertThat(screen.scrollsSideways()).isFalse();

    screen.sign("420", "quatre cent vingt euros").await("thread.heading.ACCEPTED");

    assertThat(placed.timeline()).contains("consent.given", "plan.agreed");
    screen.goTo("case");
    assertThat(screen.text()).contains("42,00", "0 échéance payée sur 10");
    assertThat(screen.scrollsSideways()).isFalse();
    assertThat(browser.complaints()).noneMatch(complaint -> complaint.contains(Portal.url()));
  }

  @Test
  void a_refused_proposal_shows_the_nearest_plan_and_one_tap_chooses_it() {
    screen.goTo("propose").typeInto("each", "5").awaitAnswer("propose.no");
    assertThat(screen.answer()).contains("35,00");

    screen.tap(CHOOSE).proveByCode(placed.email()).await("consent.meaning");

    assertThat(screen.text()).contains("12 × 35,00");
    screen.sign("420,00", "quatre cent vingt euros").await("thread.heading.ACCEPTED");
  }

  @Test
  void between_the_bounds_the_request_is_sent_followed_and_taken_back() {
    screen.goTo("propose").typeInto("each", "20").awaitAnswer("propose.later");
    screen.tap(GO).proveByCode(placed.email()).await("consent.later");
    screen.sign("420", "quatre cent vingt euros").await("thread.heading.WAITING");
    assertThat(placed.timeline()).contains("proposal.submitted");

    screen.goTo("case").await("case.proposal");
    screen.goTo("propose").await("propose.none.title.open");
    screen.goTo("proposal").tap(By.xpath("//summary[.=\"Retirer ma proposition\"]"));
    screen.tap(By.id("withdraw")).await("thread.heading.WITHDRAWN");
  }

  @Test
  void a_sum_typed_wrong_is_told_at_its_field_and_nothing_is_lost() {
    screen.goTo("propose").typeInto("each", "42").awaitAnswer("propose.now");
    screen.tap(GO).proveByCode(placed.email()).await("consent.meaning");

    screen.sign("42", "quatre cent vingt euros");

    assertThat(screen.text()).contains("Écrivez la somme en chiffres");
    assertThat(screen.valueOf("typedFigures")).isEqualTo("42");
    assertThat(screen.valueOf("typedWords")).isEqualTo("quatre cent vingt euros");
    assertThat(placed.timeline()).doesNotContain("consent.given");
    AgreementScreen english = new AgreementScreen(browser, Words.ENGLISH);
    screen.changeLanguageTo("en");
    english.sign("420", "four hundred and twenty euros").await("thread.heading.ACCEPTED");
  }

  @Test
  void what_is_typed_survives_another_language_a_reload_and_the_way_back() {
    screen.goTo("propose").typeInto("each", "20").awaitAnswer("propose.later");

    screen.changeLanguageTo("en");

    assertThat(screen.valueOf("each")).isEqualTo("20");
    new AgreementScreen(browser, Words.ENGLISH).awaitAnswer("propose.later");
    browser.driver().navigate().refresh();
    assertThat(screen.valueOf("each")).isEqualTo("20");
  }

  @Test
  void our_counter_offer_shows_what_has_changed_and_is_accepted() {
    screen.goTo("propose").typeInto("each", "20").awaitAnswer("propose.later");
    screen.tap(GO).proveByCode(placed.email()).await("consent.later");
    screen.sign("420", "quatre cent vingt euros").await("thread.heading.WAITING");
    String proposal = screen.address().replaceFirst(".*id=", "");
    Portal.asAgency()
        .post(
            "/api/v1/proposals/" + proposal + "/counter",
            "{\"amount\":{\"amount\":\"30.00\",\"currency\":\"EUR\"},\"note\":\"Est-ce possible ?\"}")
        .expect(200);

    screen.goTo("proposal").await("thread.heading.COUNTERED");
    assertThat(screen.text())
        .contains("14 × 30,00", "Vous aviez proposé : 20,00", "Est-ce possible ?");
    screen.tap(By.id("accept")).await("consent.meaning");
    screen.sign("420", "quatre cent vingt euros").await("thread.heading.ACCEPTED");

    assertThat(placed.timeline()).contains("proposal.countered", "plan.agreed");
  }
}
