package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Axe;
import org.quittance.testing.Browser;
import org.quittance.testing.Mailbox;
import org.quittance.testing.Portal;

/** On the narrowest phone: a debtor says how to reach them, and gives another address. */
class PreferencesBrowserIT extends AgainstPortal {

  private static final Pattern CODE = Pattern.compile("\\b(\\d{3})[ \\u00a0\\u202f]?(\\d{3})\\b");

  @RegisterExtension final Browser browser = Browser.narrowPhone();

  private final PlacedCase placed = PlacedCase.owing420();
  private final String newAddress = placed.email().replace("claire", "nouvelle");

  private AgreementScreen enter(String page) {
    new VisitScreen(browser, Words.FRENCH)
        .openLink(placed.link())
        .answer(PlacedCase.POSTAL_CODE, PlacedCase.BIRTH_YEAR);
    return new AgreementScreen(browser, Words.FRENCH).goTo(page);
  }

  private String said() {
    return Portal.asAgency()
        .get("/api/v1/cases/" + placed.reference() + "/contact-preferences")
        .expect(200)
        .body();
  }

  private void assertSound(AgreementScreen screen) {
    assertThat(Axe.faultsOf(browser)).isEmpty();
    assertThat(screen.scrollsSideways()).isFalse();
  }

  // How keys fill a field of hours differs from one system's language to another's.
  private void setTime(String field, String time) {
    ((JavascriptExecutor) browser.driver())
        .executeScript("document.getElementById(arguments[0]).value = arguments[1]", field, time);
  }

  @Test
  void what_is_wished_is_kept_and_what_cannot_be_is_said_at_its_field_with_nothing_lost() {
    AgreementScreen screen = enter("preferences");
    assertSound(screen);
    assertThat(browser.complaints()).isEmpty();
    setTime("quietFrom", "19:00");
    screen.tap(By.id("channel-PHONE")).tap(By.id("day-WEDNESDAY")).tap(By.id("language-en"));

    screen.send("save").awaitText("Indiquez deux heures différentes");

    assertThat(screen.textOf(By.id("quietUntil-error"))).contains("Indiquez deux heures");
    assertThat(screen.valueOf("quietFrom")).isEqualTo("19:00");
    assertThat(browser.driver().findElement(By.id("channel-PHONE")).isSelected()).isFalse();
    assertThat(browser.driver().findElement(By.id("day-WEDNESDAY")).isSelected()).isTrue();
    assertSound(screen);

    setTime("quietUntil", "11:00");
    screen.send("save").await("prefs.done.saved");

    assertThat(screen.valueOf("quietUntil")).isEqualTo("11:00");
    assertThat(said())
        .contains("\"19:00\"", "\"11:00\"", "WEDNESDAY", "\"en\"", "\"byDebtor\":true")
        .doesNotContain("PHONE");
    screen.goTo("case");
    assertThat(screen.says("step.contact.preferences-told")).isTrue();
  }

  @Test
  void an_address_is_changed_by_a_code_that_went_there_and_the_former_one_is_told() {
    AgreementScreen screen = enter("preferences");
    assertThat(screen.text()).doesNotContain(placed.email());
    screen.tap(By.id("prove")).proveByCode(placed.email()).await("prefs.address.now");
    assertThat(screen.text()).contains(placed.email());

    screen.typeInto("email", "nouvelle@").send("ask").awaitText("Cette adresse n’est pas complète");
    assertThat(screen.valueOf("email")).isEqualTo("nouvelle@");
    screen.typeInto("email", newAddress).send("ask").await("prefs.address.sent");
    assertSound(screen);
    screen.typeInto("code", "000000").send("change").await("prefs.address.again");
    assertThat(screen.textOf(By.id("code-error"))).isNotBlank();
    assertThat(screen.valueOf("email")).isEqualTo(newAddress);
    screen.typeInto("code", codeAt(newAddress)).send("change").await("prefs.done.address");

    assertThat(screen.textOf(By.id("present"))).contains(newAddress);
    assertThat(Mailbox.of(newAddress).await(2))
        .anySatisfy(letter -> assertThat(letter.text()).contains("/l/"));
    browser
        .patiently()
        .until(
            driver ->
                Mailbox.of(placed.email()).letters().stream()
                    .anyMatch(letter -> letter.text().contains("vient d’être changée")));
    assertThat(
            Portal.asAgency()
                .get("/api/v1/cases/" + placed.reference())
                .expect(200)
                .text("/debtor/email"))
        .isEqualTo(newAddress);
    assertThat(placed.timeline()).contains("contact.address-changed").doesNotContain(newAddress);
    // The visit goes on although the link it began with is gone.
    screen.goTo("case").await("step.contact.address-changed");
    new VisitScreen(browser, Words.FRENCH)
        .openLink(placed.link())
        .answer(PlacedCase.POSTAL_CODE, PlacedCase.BIRTH_YEAR);
    assertThat(screen.address()).doesNotContain("/debtor/case");
  }

  private String codeAt(String address) {
    return browser
        .patiently()
        .until(
            driver ->
                Mailbox.of(address).letters().stream()
                    .map(letter -> CODE.matcher(letter.text()))
                    .filter(Matcher::find)
                    .map(found -> List.of(found.group(1), found.group(2)))
                    .map(groups -> String.join("", groups))
                    .reduce((first, later) -> later)
                    .orElse(null));
  }
}
