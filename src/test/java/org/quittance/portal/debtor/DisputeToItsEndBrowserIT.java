package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.quittance.portal.staff.ProposalsScreen;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Axe;
import org.quittance.testing.Bench;
import org.quittance.testing.Browser;
import org.quittance.testing.Portal;

/**
 * A dispute from its first word to its last, by the three who have a say in it: the debtor on a
 * narrow phone, the creditor and the agency at their desks. Every page on the way can be used by
 * everyone.
 */
class DisputeToItsEndBrowserIT extends AgainstPortal {

  @RegisterExtension final Browser phone = Browser.narrowPhone();
  @RegisterExtension final Browser office = Browser.desktop();

  private final Portal agency = Portal.asAgency();
  private final PlacedCase placed = PlacedCase.owing420And180();
  private AgreementScreen debtor;
  private ProposalsScreen desk;
  private String id;

  private void look() {
    String path = URI.create(debtor.address()).getPath();
    assertThat(Axe.faultsOf(phone)).as(path).isEmpty();
    assertThat(debtor.scrollsSideways()).as(path + " scrolls sideways").isFalse();
    assertThat(debtor.tooSmallToTouch()).as(path).isZero();
    assertThat(debtor.text()).as(path).doesNotContain("???", "#{", "{0}", "{1}");
  }

  private void lookAtDesk() {
    String path = URI.create(desk.address()).getPath();
    assertThat(Axe.faultsOf(office)).as(path).isEmpty();
    assertThat(desk.text()).as(path).doesNotContain("???", "#{", "{0}", "{1}");
  }

  /** What the page says is on hold. */
  private String held() {
    return debtor.textOf(By.cssSelector(".note.wait p:nth-of-type(2)"));
  }

  private void openAtDesk(String page, String text) {
    office.open(page);
    desk.awaitText(text);
    lookAtDesk();
  }

  private void openAsDebtor(String heading) {
    debtor.goTo("dispute-state?id=" + id).await("dispute-state.heading." + heading);
    look();
  }

  @Test
  void the_debtor_is_answered_hears_the_decision_replies_once_and_hears_the_last_word() {
    contest();
    answer();
    openAsDebtor("ANSWERED");
    assertThat(debtor.text()).contains("Index relu", "80,00", "Une personne de notre équipe");

    decideInPart();
    openAsDebtor("UPHELD_IN_PART");
    assertThat(debtor.text()).contains("Le relevé donne 100", "80,00");
    assertThat(held()).startsWith("100,00");
    assertThat(placed.outstanding()).isEqualTo("420.00");
    debtor.send("reply").awaitText("Expliquez en quelques mots");
    look();
    debtor.typeInto("words", "Et le compteur de la cave ?").send("reply");
    debtor.await("dispute-state.heading.REPLIED");
    look();
    assertThat(debtor.shows("reply")).isFalse();

    concludeAgainst();
    openAsDebtor("CLOSED");
    assertThat(debtor.text())
        .containsSubsequence(
            "Le relevé donne 100",
            "Et le compteur de la cave ?",
            "La cave est sur le même compteur");
    assertThat(debtor.text()).contains("80,00", "520,00").doesNotContain("en attente");
    assertThat(placed.outstanding()).isEqualTo("520.00");
    debtor.goTo("breakdown").await("breakdown.title");
    look();
    debtor.goTo("case").await("case.steps");
    look();
    assertThat(placed.timeline())
        .contains("dispute.opened", "dispute.answered", "dispute.upheld-in-part")
        .contains("dispute.replied", "dispute.rejected");
  }

  private void contest() {
    new VisitScreen(phone, Words.FRENCH)
        .openLink(placed.link())
        .answer(PlacedCase.POSTAL_CODE, PlacedCase.BIRTH_YEAR);
    debtor = new AgreementScreen(phone, Words.FRENCH);
    debtor.goTo("dispute").proveByCode(placed.email()).await("dispute.title.ground");
    look();
    debtor.tap(By.id("ground-WRONG_AMOUNT")).tap(By.id("next")).await("dispute.title.what");
    look();
    debtor.tap(By.xpath("//input[@value='F-1002']/following::label[1]")).tap(By.id("next"));
    debtor.await("dispute.title.words");
    look();
    debtor.typeInto("words", "Compteur faux.").tap(By.id("next")).await("dispute.title.check");
    look();
    debtor.tap(By.id("send")).await("dispute-state.heading.WITH_CREDITOR");
    look();
    id = debtor.address().replaceFirst(".*[?&]id=([0-9A-Z]{13}).*", "$1");
  }

  private void answer() {
    desk = new ProposalsScreen(office).signIn("compta@ensud.example", Bench.PASSWORD);
    openAtDesk("/creditor/disputes?desk=CREDITOR", "Contestations");
    openAtDesk("/creditor/case?ref=" + placed.reference(), "Contestations");
    openAtDesk("/creditor/dispute?id=" + id, "Compteur faux.");
    desk.save("answer").awaitText("Ce champ");
    lookAtDesk();
    desk.choose("stance", "AGREES_IN_PART").retype("credit", "80");
    desk.retype("words", "Index relu : 100 euros restent dus.").save("answer");
    desk.awaitText("Votre réponse est envoyée.");
    lookAtDesk();
    openAtDesk("/creditor/dispute?id=" + id, "Index relu");
    desk.signOut();
  }

  private void decideInPart() {
    agency
        .post(
            "/api/v1/cases/" + placed.reference() + "/declarations",
            "{\"kind\":\"HARDSHIP\",\"callAt\":\"le matin\"}")
        .expect(201);
    desk.signIn("supervisor@agency.example", Bench.PASSWORD);
    openAtDesk("/staff/disputes", "À décider");
    openAtDesk("/staff/case?ref=" + placed.reference(), "Contestations");
    openAtDesk("/staff/dispute?id=" + id, "Index relu");
    desk.save("decide").awaitText("Ce champ");
    lookAtDesk();
    desk.choose("outcome", "UPHELD_IN_PART").retype("credit", "80");
    desk.retype("reasons", "Le relevé donne 100 euros.").save("decide");
    desk.awaitText("La décision est prise");
    lookAtDesk();
  }

  private void concludeAgainst() {
    openAtDesk("/staff/dispute?id=" + id, "Et le compteur de la cave ?");
    assertThat(desk.text()).contains("Le relevé donne 100");
    desk.choose("outcome", "REJECTED");
    desk.retype("reasons", "La cave est sur le même compteur.").save("decide");
    desk.awaitText("La décision est prise");
    openAtDesk("/staff/dispute?id=" + id, "La cave est sur le même compteur");
    assertThat(desk.text()).contains("Le relevé donne 100");
  }
}
