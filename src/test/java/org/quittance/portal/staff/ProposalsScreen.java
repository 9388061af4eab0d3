package org.quittance.portal.staff;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.quittance.testing.Browser;
import org.quittance.testing.Screen;

/** What a person who answers proposals or sets bounds sees and does. */
public final class ProposalsScreen extends Screen {

  public ProposalsScreen(Browser browser) {
    super(browser);
  }

  public ProposalsScreen signIn(String email, String password) {
    browser.open("/sign-in");
    type(By.id("email"), email);
    type(By.id("password"), password);
    follow(By.cssSelector("main button[type=submit]"));
    return this;
  }

  public void signOut() {
    follow(By.cssSelector(".side form button"));
  }

  public ProposalsScreen choose(String field, String value) {
    new Select(find(By.id(field))).selectByValue(value);
    return this;
  }

  public ProposalsScreen look(String proposal) {
    browser.open("/staff/worklist?at=" + proposal);
    return this;
  }

  ProposalsScreen take() {
    follow(By.id("take"));
    return this;
  }

  ProposalsScreen openMine() {
    browser.open("/staff/worklist?mine=yes");
    return this;
  }

  /** Presses a key that leads to another page. */
  ProposalsScreen press(CharSequence key) {
    WebElement page = browser.driver().findElement(By.tagName("html"));
    type(key);
    awaitNewPage(page);
    return this;
  }

  ProposalsScreen type(CharSequence keys) {
    new Actions(browser.driver()).sendKeys(keys).perform();
    return this;
  }

  ProposalsScreen typeInto(String id, String text) {
    find(By.id(id)).sendKeys(text);
    return this;
  }

  public ProposalsScreen retype(String id, String text) {
    type(By.id(id), text);
    return this;
  }

  boolean isOpen(String key) {
    return find(By.cssSelector("details[data-key=" + key + "]")).getDomAttribute("open") != null;
  }

  public ProposalsScreen save(String button) {
    follow(By.id(button));
    return this;
  }

  /** The reference of the case in the panel. */
  String shown() {
    return textAt(By.cssSelector(".panel h2")).replaceFirst("^\\S+ ", "");
  }

  public ProposalsScreen useNearest() {
    clickAjax(By.cssSelector(".nearby button"));
    return this;
  }

  String trial() {
    return textAt(By.id("wishTrial"));
  }

  void pickTogether(String... proposals) {
    browser.open(
        "/staff/together?"
            + Arrays.stream(proposals).map(one -> "pick=" + one).collect(Collectors.joining("&")));
  }

  /** The proposals a page of the creditor's list names, by their addresses. */
  List<String> agreements() {
    return all(By.cssSelector("#agreements a[href*='/creditor/agreement?id=']")).stream()
        .map(link -> link.getDomAttribute("href"))
        .toList();
  }

  ProposalsScreen nextAgreements() {
    follow(By.cssSelector(".pager a[rel=next]"));
    return this;
  }

  boolean hasMoreAgreements() {
    return !all(By.cssSelector(".pager a[rel=next]")).isEmpty();
  }

  void openAgreement(String reference) {
    browser.open("/creditor/agreements");
    follow(By.linkText(reference));
  }

  ProposalsScreen openBounds(String scope) {
    browser.open("/staff/bounds?scope=" + scope);
    return this;
  }

  ProposalsScreen addSegment(String name, String from, String below) {
    int row = all(By.cssSelector("fieldset.segment")).size();
    follow(By.id("addSegment"));
    retype("segmentRows:" + row + ":name", name);
    if (from != null) {
      retype("segmentRows:" + row + ":balanceFrom", from);
    }
    if (below != null) {
      retype("segmentRows:" + row + ":balanceBelow", below);
    }
    return this;
  }
}
