package org.quittance.testing;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/**
 * Base of page objects: what a person sees and does on one page. Every action waits until it can be
 * done and, where it leaves the page or calls the server, until the answer is shown.
 */
public abstract class Screen {

  protected final Browser browser;

  protected Screen(Browser browser) {
    this.browser = browser;
  }

  protected final WebElement find(By where) {
    return browser.patiently().until(ExpectedConditions.visibilityOfElementLocated(where));
  }

  /** What stands there, in one look: a page that is just giving way to another is not read. */
  protected final String textAt(By where) {
    return browser
        .patiently()
        .until(
            driver -> {
              try {
                return find(where).getText();
              } catch (StaleElementReferenceException replaced) {
                return null;
              } catch (WebDriverException asked) {
                if (betweenPages(asked)) {
                  return null;
                }
                throw asked;
              }
            });
  }

  protected final List<WebElement> all(By where) {
    return browser.driver().findElements(where);
  }

  protected final boolean shows(By where) {
    return all(where).stream().anyMatch(WebElement::isDisplayed);
  }

  protected final void type(By where, String text) {
    WebElement field = find(where);
    field.clear();
    field.sendKeys(text);
  }

  /** Clicks something that stays on the page without calling the server. */
  protected final void click(By where) {
    browser.patiently().until(ExpectedConditions.elementToBeClickable(where)).click();
  }

  /** Clicks something that loads a page, and waits for that page. */
  protected final void follow(By where) {
    WebElement page = browser.driver().findElement(By.tagName("html"));
    click(where);
    awaitNewPage(page);
  }

  /** Waits until the page has given way to another, which is whole. */
  protected final void awaitNewPage(WebElement page) {
    browser.patiently().until(driver -> isGone(page) && isLoaded());
  }

  /** Clicks something that calls the server by ajax, and waits until nothing is under way. */
  protected final void clickAjax(By where) {
    click(where);
    browser
        .patiently()
        .until(
            driver ->
                script(
                    "return (typeof PrimeFaces === 'undefined' || PrimeFaces.ajax.Queue.isEmpty())"
                        + " && !document.querySelector('[aria-busy=true]')"));
  }

  public final String title() {
    return browser.driver().getTitle();
  }

  public final String address() {
    return browser.driver().getCurrentUrl();
  }

  public final String text() {
    return textAt(By.tagName("body"));
  }

  public final void awaitText(String text) {
    browser.patiently().until(driver -> text().contains(text));
  }

  private static boolean isGone(WebElement element) {
    try {
      element.isEnabled();
      return false;
    } catch (StaleElementReferenceException replaced) {
      return true;
    } catch (WebDriverException asked) {
      if (betweenPages(asked)) {
        return true;
      }
      throw asked;
    }
  }

  // Between two pages the browser says that an element is stale in words of its own.
  private static boolean betweenPages(WebDriverException asked) {
    return String.valueOf(asked.getMessage()).contains("does not belong to the document");
  }

  private boolean isLoaded() {
    return script("return document.readyState === 'complete'");
  }

  private boolean script(String expression) {
    return Boolean.TRUE.equals(((JavascriptExecutor) browser.driver()).executeScript(expression));
  }
}
