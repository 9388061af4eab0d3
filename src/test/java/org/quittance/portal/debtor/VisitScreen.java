package org.quittance.portal.debtor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.quittance.testing.Browser;
import org.quittance.testing.Screen;

/** What a debtor sees from the link to the receipt. */
final class VisitScreen extends Screen {

  private final Words words;

  VisitScreen(Browser browser, Words words) {
    super(browser);
    this.words = words;
  }

  VisitScreen openLink(String url) {
    browser.open(url);
    return this;
  }

  VisitScreen answer(String postalCode, String birthYear) {
    type(By.id("postalCode"), postalCode);
    type(By.id("birthYear"), birthYear);
    return press("guard.open");
  }

  /** Presses the button that says this, and waits for the page that answers. */
  VisitScreen press(String key) {
    follow(By.xpath("//button[normalize-space()=\"" + words.label(key) + "\"]"));
    return this;
  }

  VisitScreen goTo(String page) {
    browser.open("/debtor/" + page);
    return this;
  }

  /** Chooses a free amount and goes on to the payment page of the provider. */
  VisitScreen chooseToPay(String amount) {
    goTo("pay");
    click(By.id("choice-free"));
    type(By.id("amount"), amount);
    follow(By.id("send"));
    return this;
  }

  /** Asks to pay what is contested, with the tick that says so or without. */
  VisitScreen insist(boolean ticked) {
    goTo("pay");
    if (ticked) {
      click(By.id("insist"));
    }
    follow(By.id("payContested"));
    return this;
  }

  VisitScreen payWithCard(String number) {
    type(By.id("email"), "claire@example.org");
    type(By.id("cardNumber"), number);
    type(By.id("cardExpiry"), "12 / 34");
    type(By.id("cardCvc"), "123");
    follow(By.id("submit"));
    return this;
  }

  VisitScreen authoriseAtTheBank() {
    follow(By.id("authorise"));
    return this;
  }

  VisitScreen refuseAtTheBank() {
    follow(By.id("refuse"));
    return this;
  }

  /** Opens the newest receipt. */
  VisitScreen openReceipt() {
    goTo("receipts");
    follow(By.partialLinkText(words.label("receipts.open")));
    return this;
  }

  String checkCode() {
    return textAt(
        By.xpath(
            "//dt[normalize-space()=\""
                + words.label("receipt.code")
                + "\"]/following-sibling::dd[1]"));
  }

  /** The words of the receipt's PDF, downloaded as the browser would. */
  String pdfText() throws IOException, InterruptedException {
    return pdfOf(find(By.linkText(words.label("receipts.pdf"))).getAttribute("href"));
  }

  /** The text of the PDF that the page links to under an address that contains this. */
  String pdfAt(String part) throws IOException, InterruptedException {
    return pdfOf(find(By.cssSelector("a[href*='" + part + "']")).getAttribute("href"));
  }

  /** Whether this is a page of an open visit, and not one that says why there is none. */
  boolean isOfAVisit() {
    return !all(By.id("idle")).isEmpty();
  }

  private String pdfOf(String address) throws IOException, InterruptedException {
    String cookies =
        browser.driver().manage().getCookies().stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    HttpResponse<byte[]> file =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookies).build(),
                BodyHandlers.ofByteArray());
    try (PDDocument pdf = Loader.loadPDF(file.body())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  VisitScreen verify(String code) {
    browser.open("/verify");
    type(By.id("code"), code);
    follow(By.xpath("//main//button[@type='submit']"));
    return this;
  }

  VisitScreen typeLetterCode(String code) {
    type(By.id("letterCode"), code);
    follow(By.cssSelector("#letter button, #letter input[type=submit]"));
    return this;
  }

  /** What one of the offered sums is called. */
  String textOfChoice(String choice) {
    return textAt(By.cssSelector("label[for='choice-" + choice + "']"));
  }

  String problemAt(String field) {
    return textAt(By.id(field + "-error"));
  }

  String typedAt(String field) {
    return find(By.id(field)).getAttribute("value");
  }

  VisitScreen await(String key) {
    awaitText(words.startOf(key));
    return this;
  }

  boolean says(String key) {
    return text().contains(words.startOf(key));
  }

  VisitScreen changeLanguageTo(String tag) {
    follow(By.cssSelector("a[hreflang='" + tag + "']"));
    return this;
  }

  boolean scrollsSideways() {
    return Boolean.TRUE.equals(
        ((JavascriptExecutor) browser.driver())
            .executeScript(
                "return document.documentElement.scrollWidth >"
                    + " document.documentElement.clientWidth"));
  }
}
