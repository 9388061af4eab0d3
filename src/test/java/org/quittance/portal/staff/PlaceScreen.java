package org.quittance.portal.staff;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.quittance.testing.Browser;
import org.quittance.testing.Screen;

/** The page where one case is placed by hand. Fields are named as the columns of a file. */
final class PlaceScreen extends Screen {

  private static final Set<String> OF_THE_CASE =
      Set.of(
          "case_reference",
          "creditor",
          "placed_on",
          "debtor_kind",
          "debtor_name",
          "birth_date",
          "siren",
          "email",
          "phone",
          "language",
          "address",
          "postal_code",
          "city",
          "country",
          "letter_reference",
          "letter_sent_on");

  PlaceScreen(Browser browser) {
    super(browser);
  }

  PlaceScreen signIn(String page, String email, String password) {
    browser.open(page);
    type(By.id("email"), email);
    type(By.id("password"), password);
    follow(By.cssSelector("main button[type=submit]"));
    return this;
  }

  /** Makes the first claim, and the case around it, say these things. */
  PlaceScreen say(Map<String, String> facts) {
    facts.forEach((column, value) -> say(0, column, value));
    return this;
  }

  PlaceScreen say(int claim, String column, String value) {
    WebElement field = find(By.id(idOf(claim, column)));
    if (field.getTagName().equals("select")) {
      new Select(field).selectByValue(value);
    } else if ("checkbox".equals(field.getAttribute("type"))) {
      if (field.isSelected() != value.equals("1")) {
        field.click();
      }
    } else {
      // What a person types into a date field depends on the browser's language.
      ((JavascriptExecutor) browser.driver())
          .executeScript("arguments[0].value = arguments[1]", field, value);
    }
    return this;
  }

  String said(int claim, String column) {
    WebElement field = find(By.id(idOf(claim, column)));
    if ("checkbox".equals(field.getAttribute("type"))) {
      return field.isSelected() ? "1" : "0";
    }
    return field.getAttribute("value");
  }

  private static String idOf(int claim, String column) {
    return OF_THE_CASE.contains(column) ? column : "claims:" + claim + ":" + column;
  }

  PlaceScreen choose(String file) {
    browser.driver().findElement(By.id("proofs")).sendKeys(file);
    return this;
  }

  /** Attaches a file to a claim, on the page of the creditor's case. */
  PlaceScreen attach(Path file, String claim) {
    browser.driver().findElement(By.id("files")).sendKeys(file.toString());
    new Select(find(By.id("claim"))).selectByValue(claim);
    awaitText(file.getFileName() + " : bien arrivé.");
    follow(By.id("attachFiles"));
    return this;
  }

  PlaceScreen addClaim() {
    follow(By.id("addClaim"));
    return this;
  }

  PlaceScreen removeClaim(int claim) {
    follow(By.id("claims:" + claim + ":remove"));
    return this;
  }

  PlaceScreen place() {
    follow(By.id("place"));
    return this;
  }

  /** What stands beside a field of the first claim, or of the case. */
  String fault(String column) {
    return textAt(By.id(idOf(0, column) + "-error"));
  }

  int claims() {
    return all(By.cssSelector("fieldset.claim")).size();
  }
}
