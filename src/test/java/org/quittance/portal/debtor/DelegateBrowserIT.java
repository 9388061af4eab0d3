package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Axe;
import org.quittance.testing.Browser;
import org.quittance.testing.Mailbox;
import org.quittance.testing.Portal;
import org.quittance.testing.Screen;

/** On the narrowest phone: somebody is let in, comes with a code, helps, and is let go again. */
class DelegateBrowserIT extends AgainstPortal {

  @RegisterExtension final Browser browser = Browser.narrowPhone();

  private final PlacedCase placed = PlacedCase.owing420();
  private final String email = "aide-" + UUID.randomUUID().toString().substring(0, 8) + "@asso.fr";
  private final HelpScreen screen = new HelpScreen();

  private void enter() {
    var letter =
        Portal.asAgency()
            .post(
                "/api/v1/cases/" + placed.reference() + "/access-links", "{\"channel\":\"LETTER\"}")
            .expect(201);
    VisitScreen visit = new VisitScreen(browser, Words.FRENCH);
    visit
        .openLink(letter.text("/url"))
        .answer(PlacedCase.POSTAL_CODE, PlacedCase.BIRTH_YEAR)
        .goTo("case");
    screen.followLink("Me faire aider par quelqu’un");
    visit.typeLetterCode(letter.text("/letterCode"));
    screen.awaitText("Vous choisissez ce qu’il peut faire");
  }

  private void comeAsDelegate() {
    browser.open(Visitor.invitationTo(email));
    screen.isUsable();
    assertThat(screen.text()).doesNotContain("Claire", "420", "Énergie du Sud");
    int before = Mailbox.of(email).letters().size();
    screen.press("Recevoir mon code");
    screen.awaitText("Si cet accès est ouvert");
    screen.isUsable();
    screen.typeAt("code", Visitor.codeIn(email, before + 1));
    screen.press("Ouvrir le dossier");
    screen.awaitText("Vous consultez ce dossier pour Claire Martin");
  }

  private void give(String scope) {
    screen.typeAt("name", "Nadia Benali");
    screen.typeAt("email", email);
    screen.choose("role-ADVISER");
    screen.choose("scope-" + scope);
    screen.press("Donner l’accès");
    screen.awaitText("Cette personne reçoit un lien");
  }

  @Test
  void who_may_pay_pays_to_the_end_and_the_file_tells_who_did() {
    enter();
    give("SEE_AND_PAY");

    comeAsDelegate();
    VisitScreen visit = new VisitScreen(browser, Words.FRENCH);
    visit.goTo("pay");
    screen.isUsable();
    visit.chooseToPay("100").payWithCard("4242 4242 4242 4242").await("pay-return.paid");
    assertThat(screen.text()).contains("100,00", "320,00", "pour Claire Martin");
    screen.isUsable();
    assertThat(placed.outstanding()).isEqualTo("320.00");
    visit.openReceipt();
    assertThat(screen.text()).contains("100,00");

    enter();
    screen.followLink("Voir ce qui a été fait");
    screen.awaitText("A payé 100,00");
    assertThat(screen.text()).contains("Ce que Nadia Benali a fait");
    screen.isUsable();
    browser.open("/debtor/case");
    screen.awaitText("Une personne qui vous aide a payé 100,00");
    assertThat(placed.whoDid("payment.received")).startsWith("delegate:");
    assertThat(placed.timeline()).doesNotContain("Nadia", email);
  }

  @Test
  void help_is_given_used_seen_and_taken_back() {
    enter();
    screen.isUsable();
    screen.press("Donner l’accès");
    screen.awaitText("Choisissez une réponse");
    screen.isUsable();
    give("SEE_AND_PROPOSE");
    assertThat(screen.text()).contains("Nadia Benali", "Voir et préparer un plan", "Invité");
    screen.isUsable();

    comeAsDelegate();
    screen.isUsable();
    assertThat(screen.text()).contains("420,00", "Préparer un plan");
    assertThat(screen.text()).doesNotContain("Je ne suis pas d’accord", "Déjà payé");
    screen.followLink("Préparer un plan");
    screen.awaitText("Ce plan n’engage personne");
    assertThat(screen.text())
        .contains(
            "Combien proposer pour la personne que vous aidez", "si la personne que vous aidez")
        .doesNotContain("Combien pouvez-vous payer", "Je peux payer", "si vous validez");
    screen.isUsable();
    screen.pressAt("go-now");
    screen.awaitText("Nous prévenons Claire Martin");
    screen.isUsable();

    enter();
    screen.awaitText("Nadia Benali a préparé un plan pour vous");
    assertThat(screen.text()).contains("Dernière visite");
    screen.isUsable();
    browser.open("/debtor/case");
    screen.awaitText("Une personne qui vous aide a préparé un plan");
    screen.isUsable();
    browser.open("/debtor/access");
    screen.followLink("Voir ce qui a été fait");
    screen.awaitText("A ouvert votre dossier");
    screen.isUsable();
    browser.open("/debtor/access");
    screen.followLink("Regarder ce plan");
    screen.awaitText("Combien pouvez-vous payer");
    assertThat(screen.shown("go")).isTrue();
    browser.open("/debtor/access");
    screen.press("Retirer l’accès Nadia Benali");
    screen.awaitText("L’accès est retiré");
    assertThat(screen.text()).contains("Retiré").doesNotContain("a préparé un plan pour vous");
    screen.isUsable();

    assertThat(placed.timeline())
        .contains("access.delegate-given", "access.delegate-used", "access.delegate-prepared")
        .contains("access.delegate-revoked")
        .doesNotContain("Nadia", email);
    // A form with something missing is answered by 422, which the browser notes down.
    assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("422"));
  }

  private final class HelpScreen extends Screen {

    HelpScreen() {
      super(DelegateBrowserIT.this.browser);
    }

    void followLink(String words) {
      follow(By.partialLinkText(words));
    }

    void press(String words) {
      follow(By.xpath("//button[normalize-space()=\"" + words + "\"]"));
    }

    void pressAt(String id) {
      follow(By.id(id));
    }

    void choose(String id) {
      click(By.id(id));
    }

    boolean shown(String id) {
      return shows(By.id(id));
    }

    void typeAt(String id, String text) {
      type(By.id(id), text);
    }

    void isUsable() {
      assertThat(Axe.faultsOf(browser)).isEmpty();
      assertThat(
              ((JavascriptExecutor) browser.driver())
                  .executeScript(
                      "return document.documentElement.scrollWidth >"
                          + " document.documentElement.clientWidth"))
          .isEqualTo(false);
    }
  }
}
