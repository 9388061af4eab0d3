package org.quittance.portal.debtor;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Interactive;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;
import org.quittance.testing.Browser;
import org.quittance.testing.Mailbox;
import org.quittance.testing.Screen;

/** What a debtor does from proposing to keeping an agreement, by finger or by keyboard. */
final class AgreementScreen extends Screen {

  private static final Pattern CODE = Pattern.compile("\\b(\\d{3})[ \\u00a0\\u202f]?(\\d{3})\\b");
  private static final int MOST_TABS = 80;

  private final Words words;

  AgreementScreen(Browser browser, Words words) {
    super(browser);
    this.words = words;
  }

  AgreementScreen goTo(String page) {
    browser.open("/debtor/" + page);
    return this;
  }

  /** Puts a finger on something, as on a phone; nothing is sent but the touch. */
  AgreementScreen tap(By where) {
    browser
        .patiently()
        .until(
            driver -> {
              WebElement target = shownIn(driver.findElements(where));
              if (target != null) {
                touch(target);
              }
              return target;
            });
    return this;
  }

  private void touch(WebElement target) {
    ((JavascriptExecutor) browser.driver())
        .executeScript("arguments[0].scrollIntoView({block: 'center'})", target);
    PointerInput finger = new PointerInput(PointerInput.Kind.TOUCH, "finger");
    Sequence touch = new Sequence(finger, 0);
    touch.addAction(
        finger.createPointerMove(Duration.ZERO, PointerInput.Origin.fromElement(target), 0, 0));
    touch.addAction(finger.createPointerDown(PointerInput.MouseButton.LEFT.asArg()));
    touch.addAction(finger.createPointerUp(PointerInput.MouseButton.LEFT.asArg()));
    ((Interactive) browser.driver()).perform(Collections.singletonList(touch));
  }

  private static WebElement shownIn(List<WebElement> found) {
    return found.stream().filter(WebElement::isDisplayed).findFirst().orElse(null);
  }

  AgreementScreen tapLink(String key) {
    return tap(By.partialLinkText(words.label(key)));
  }

  AgreementScreen typeInto(String field, String text) {
    type(By.id(field), text);
    return this;
  }

  /** Waits until the answer says this. */
  AgreementScreen awaitAnswer(String key) {
    browser
        .patiently()
        .until(
            driver ->
                driver.findElement(By.id("answer")).getText().contains(words.startOf(key))
                    && driver.findElements(By.cssSelector("#answer[aria-busy]")).isEmpty());
    return this;
  }

  String answer() {
    return textAt(By.id("answer"));
  }

  AgreementScreen await(String key) {
    awaitText(words.startOf(key));
    return this;
  }

  boolean says(String key) {
    return text().contains(words.startOf(key));
  }

  /** Has a code sent, fetches it from the mailbox and types it. */
  AgreementScreen proveByCode(String email) {
    await("code.title");
    int before = codesTo(email).size();
    follow(By.id("send"));
    String code =
        browser
            .patiently()
            .until(
                driver ->
                    codesTo(email).stream()
                        .skip(before)
                        .reduce((first, later) -> later)
                        .orElse(null));
    type(By.id("code"), code);
    follow(By.id("enter"));
    return this;
  }

  private static List<String> codesTo(String email) {
    return Mailbox.of(email).letters().stream()
        .map(letter -> CODE.matcher(letter.text()))
        .filter(Matcher::find)
        .map(found -> found.group(1) + found.group(2))
        .toList();
  }

  /** Presses a button that sends a form, and waits for the page that answers. */
  AgreementScreen send(String button) {
    follow(By.id(button));
    return this;
  }

  String textOf(By where) {
    return textAt(where);
  }

  boolean shows(String id) {
    return shows(By.id(id));
  }

  AgreementScreen sign(String figures, String inWords) {
    type(By.id("typedFigures"), figures);
    type(By.id("typedWords"), inWords);
    follow(By.id("agree"));
    return this;
  }

  AgreementScreen changeLanguageTo(String tag) {
    follow(By.cssSelector("a[hreflang='" + tag + "']"));
    return this;
  }

  String valueOf(String field) {
    return browser.driver().findElement(By.id(field)).getAttribute("value");
  }

  String address(By link) {
    return find(link).getAttribute("href");
  }

  boolean scrollsSideways() {
    return Boolean.TRUE.equals(
        ((JavascriptExecutor) browser.driver())
            .executeScript(
                "return document.documentElement.scrollWidth >"
                    + " document.documentElement.clientWidth"));
  }

  /** How many things to press are smaller than a finger needs (WCAG 2.2, 2.5.8). */
  long tooSmallToTouch() {
    return (Long)
        ((JavascriptExecutor) browser.driver())
            .executeScript(
                """
                return [...document.querySelectorAll('main button, main input, main select, main .button, main summary')]
                  .map(e => e.closest('label') || e).filter(e => e.offsetParent !== null)
                  .filter(e => e.getBoundingClientRect().height < 24 || e.getBoundingClientRect().width < 24)
                  .length;
                """);
  }

  /**
   * Moves on with the tabulator until the element has the focus; fails where it cannot be reached.
   */
  AgreementScreen tabTo(By where) {
    browser.patiently().until(driver -> shownIn(driver.findElements(where)));
    for (int i = 0; i < MOST_TABS; i++) {
      WebElement active = browser.driver().switchTo().activeElement();
      // Found anew each time: an answer may have been drawn again meanwhile.
      if (active.equals(shownIn(browser.driver().findElements(where)))) {
        return this;
      }
      active.sendKeys(Keys.TAB);
    }
    throw new AssertionError("The keyboard does not reach " + where);
  }

  AgreementScreen press(CharSequence... keys) {
    browser.driver().switchTo().activeElement().sendKeys(keys);
    return this;
  }

  /** Presses Enter on what has the focus, and waits for the page it leads to. */
  AgreementScreen enter() {
    WebElement page = browser.driver().findElement(By.tagName("html"));
    press(Keys.ENTER);
    browser.patiently().until(org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf(page));
    return this;
  }
}
