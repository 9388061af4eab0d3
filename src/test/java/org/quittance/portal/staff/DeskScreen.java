package org.quittance.portal.staff;

import java.nio.file.Path;
import org.openqa.selenium.By;
import org.quittance.testing.Browser;
import org.quittance.testing.Screen;

/** What a person of the agency sees and does. */
final class DeskScreen extends Screen {

  DeskScreen(Browser browser) {
    super(browser);
  }

  DeskScreen signIn(String email, String password) {
    browser.open("/staff/cases");
    type(By.id("email"), email);
    type(By.id("password"), password);
    follow(By.cssSelector("main button[type=submit]"));
    return this;
  }

  DeskScreen search(String text) {
    type(By.id("text"), text);
    follow(By.cssSelector(".filters button[type=submit]"));
    return this;
  }

  DeskScreen openCase(String reference) {
    follow(By.linkText(reference));
    return this;
  }

  DeskScreen openPart(String name) {
    follow(By.cssSelector(".tabs a[href*='part=" + name + "']"));
    return this;
  }

  String issueLink() {
    clickAjax(By.id("issue"));
    return find(By.id("issuedUrl")).getText();
  }

  DeskScreen recordPayment(String amount, String reference) {
    type(By.id("amount"), amount);
    type(By.id("externalReference"), reference);
    follow(By.id("record"));
    return this;
  }

  DeskScreen upload(Path file) {
    browser.open("/staff/imports");
    find(By.id("file")).sendKeys(file.toAbsolutePath().toString());
    follow(By.id("send"));
    return this;
  }
}
