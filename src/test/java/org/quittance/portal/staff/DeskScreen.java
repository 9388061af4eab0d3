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

  DeskScreen openWishes() {
    click(By.cssSelector("#preferences > summary"));
    return this;
  }

  private static By dayOff(String day) {
    return By.xpath(
        "//ul[@id='quietDays']//li[normalize-space()='" + day + "']//input[@type='checkbox']");
  }

  DeskScreen tickDay(String day) {
    click(dayOff(day));
    return this;
  }

  boolean isDayTicked(String day) {
    return find(dayOff(day)).isSelected();
  }

  DeskScreen saveWishes(String because) {
    type(By.id("preferencesBecause"), because);
    follow(By.id("savePreferences"));
    return this;
  }

  String issueLink() {
    clickAjax(By.id("issue"));
    return textAt(By.id("issuedUrl"));
  }

  String letterCode() {
    find(By.id("issuedQr"));
    return textAt(By.id("issuedCode"));
  }

  DeskScreen recordPayment(String amount, String reference) {
    type(By.id("amount"), amount);
    type(By.id("externalReference"), reference);
    follow(By.id("record"));
    return this;
  }

  DeskScreen openAccount(String email, String password) {
    browser.open("/staff/users");
    click(By.xpath("//details[.//*[@id='account']]/summary"));
    type(By.id("email"), email);
    type(By.id("displayName"), "Anne Petit");
    type(By.id("password"), password);
    follow(By.id("createAccount"));
    return this;
  }

  /** Gives somebody a password for once, and reads it off the page. */
  String givePassword(String email) {
    browser.open("/staff/users?after=" + email.substring(0, email.length() - 1));
    follow(By.xpath("//tr[td[contains(.,'" + email + "')]]//button[contains(.,'Nouveau mot')]"));
    return textAt(By.id("givenPassword"));
  }

  /** Makes a key for another system, and reads it off the page. */
  String makeKey(String name) {
    browser.open("/staff/users");
    type(By.id("name"), name);
    clickAjax(By.id("createKey"));
    return textAt(By.id("issuedKey"));
  }

  DeskScreen revokeKey(String name) {
    follow(By.xpath("//tr[td[contains(.,'" + name + "')]]//button[contains(.,'Révoquer')]"));
    return this;
  }

  DeskScreen signOut() {
    follow(By.cssSelector("nav.side form button"));
    return this;
  }

  DeskScreen changePassword(String current, String wanted) {
    type(By.id("current"), current);
    type(By.id("password"), wanted);
    type(By.id("again"), wanted);
    follow(By.id("changePassword"));
    return this;
  }

  DeskScreen attach(Path file) {
    find(By.id("file")).sendKeys(file.toAbsolutePath().toString());
    follow(By.id("attachFile"));
    return this;
  }

  String fault(String field) {
    return textAt(By.id(field + "-error"));
  }

  /** Says that the task of a case is done. */
  DeskScreen finishTaskOf(String caseReference) {
    follow(By.xpath("//tr[.//a[text()='" + caseReference + "']]//button"));
    return this;
  }

  DeskScreen resumeMessages(String because) {
    click(By.cssSelector("#stopped summary"));
    type(By.id("liftedBecause"), because);
    follow(By.cssSelector("#stopped button"));
    return this;
  }

  DeskScreen upload(Path file) {
    browser.open("/staff/imports");
    find(By.id("file")).sendKeys(file.toAbsolutePath().toString());
    follow(By.id("send"));
    return this;
  }

  DeskScreen speakEnglish() {
    follow(By.cssSelector(".languages a[lang='en']"));
    return this;
  }
}
