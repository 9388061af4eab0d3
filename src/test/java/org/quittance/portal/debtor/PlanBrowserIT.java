package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Browser;
import org.quittance.testing.Portal;

/** Keeping an agreement on a narrow phone: paying, bending it, having it collected. */
class PlanBrowserIT extends AgainstPortal {

  private static final String VISA = "4242 4242 4242 4242";

  @RegisterExtension final Browser browser = Browser.narrowPhone();

  private final PlacedCase placed = PlacedCase.owing420();
  private VisitScreen visit;
  private AgreementScreen screen;

  @BeforeEach
  void agree_on_four_instalments_and_enter() {
    Portal.asAgency()
        .post("/api/v1/cases/" + placed.reference() + "/proposals", "{\"count\":4}")
        .expect(201);
    visit = new VisitScreen(browser, Words.FRENCH);
    visit.openLink(placed.link()).answer(PlacedCase.POSTAL_CODE, PlacedCase.BIRTH_YEAR);
    screen = new AgreementScreen(browser, Words.FRENCH);
  }

  @Test
  void the_next_instalment_is_paid_at_once_and_counted() {
    assertThat(screen.text()).contains("105,00", "0 échéance payée sur 4");

    screen.goTo("plan").tap(By.id("pay"));
    visit.payWithCard(VISA).await("pay-return.paid");

    screen.goTo("plan");
    assertThat(screen.text()).contains("1 échéance payée sur 4", "Payé : 105,00");
    assertThat(placed.outstanding()).isEqualTo("315.00");
    assertThat(screen.scrollsSideways()).isFalse();
  }

  @Test
  void an_instalment_is_put_off_to_the_end_and_the_page_counts_what_is_left() {
    screen.goTo("plan").tap(By.xpath("//summary[starts-with(., 'Sauter une échéance')]"));
    screen.tap(By.id("skip")).awaitText("Cette échéance passe après la dernière.");

    assertThat(screen.text()).contains("reportée à la fin", "il vous reste 0 saut");
    assertThat(placed.timeline()).contains("instalment.skipped");
  }

  @Test
  void a_date_that_is_missing_is_asked_for_at_its_field() {
    screen.goTo("plan").tap(By.xpath("//summary[starts-with(., 'Changer la date')]"));
    screen.tap(By.id("move")).awaitText("Il y a un point à corriger");

    assertThat(visit.problemAt("dueOn")).isNotBlank();
    assertThat(placed.timeline()).doesNotContain("instalment.moved");
  }

  @Test
  void a_card_is_kept_used_for_the_instalments_and_let_go_again() {
    screen.goTo("plan").tap(By.id("addMeans"));
    visit.payWithCard(VISA).await("plan-means.SAVED");
    assertThat(screen.text()).contains("prélevées sur la carte •••• 4242");

    screen.goTo("plan").await("plan.next");
    assertThat(screen.text()).contains("Elle sera prélevée sur la carte •••• 4242");
    screen.tap(By.id("stop")).awaitText("Plus rien n’est prélevé");
    screen
        .tap(By.cssSelector("input[value^='Utiliser la carte']"))
        .awaitText("Elle sera prélevée sur la carte •••• 4242");
    assertThat(placed.timeline()).contains("plan.method-changed");
  }
}
