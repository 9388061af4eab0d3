package org.quittance.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real Chromium with an empty profile for each test, registered as an extension. When the test
 * fails, what the browser showed is kept in {@code target/browser}.
 */
public final class Browser implements BeforeEachCallback, AfterEachCallback {

  private static final Path PICTURES = Path.of("target", "browser");

  private final int width;
  private final int height;
  private final String language;
  private final boolean touched;
  private ChromeDriver driver;

  private Browser(int width, int height, String language, boolean touched) {
    this.width = width;
    this.height = height;
    this.language = language;
    this.touched = touched;
  }

  /** The debtor's usual one: a small phone, in French. */
  public static Browser phone() {
    return new Browser(390, 844, "fr", false);
  }

  /** The narrowest phone that is still sold, worked with a finger. */
  public static Browser narrowPhone() {
    return new Browser(360, 740, "fr", true);
  }

  public static Browser desktop() {
    return new Browser(1280, 900, "fr", false);
  }

  /**
   * The same browser of a person who reads another language.
   *
   * @param tag as in the Accept-Language header
   */
  public Browser in(String tag) {
    return new Browser(width, height, tag, touched);
  }

  @Override
  public void beforeEach(ExtensionContext test) throws IOException {
    ChromiumPrograms programs = ChromiumPrograms.find();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(programs.browser().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--force-prefers-reduced-motion",
        "--accept-lang=" + language,
        "--lang=" + language,
        "--window-size=" + width + "," + height,
        "--user-data-dir=" + Files.createTempDirectory("quittance-browser"));
    if (touched) {
      options.setExperimentalOption(
          "mobileEmulation",
          Map.of(
              "deviceMetrics",
              Map.of("width", width, "height", height, "pixelRatio", 2.0, "touch", true)));
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(programs.driver().toFile())
                .build(),
            options);
  }

  @Override
  public void afterEach(ExtensionContext test) throws IOException {
    try {
      if (driver != null && test.getExecutionException().isPresent()) {
        keep(
            test.getRequiredTestClass().getSimpleName()
                + "."
                + test.getRequiredTestMethod().getName());
      }
    } finally {
      if (driver != null) {
        driver.quit();
      }
    }
  }

  private void keep(String name) throws IOException {
    Files.createDirectories(PICTURES);
    Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    Files.writeString(PICTURES.resolve(name + ".html"), driver.getPageSource());
    Files.writeString(
        PICTURES.resolve(name + ".log"),
        driver.getCurrentUrl() + "\n" + driver.manage().logs().get(LogType.BROWSER).toJson());
  }

  public WebDriver driver() {
    return driver;
  }

  /**
   * Waits as long as a person would, then fails. What gives way to another page while it is looked
   * at is looked for again.
   */
  public FluentWait<WebDriver> patiently() {
    return new WebDriverWait(driver, Duration.ofSeconds(20), Duration.ofMillis(50))
        .ignoring(StaleElementReferenceException.class);
  }

  /**
   * Opens a page of the portal, or any page if the address is a whole one.
   *
   * @param address a path with its slash, or a URL
   */
  public Browser open(String address) {
    driver.get(address.startsWith("/") ? Portal.url() + address : address);
    return this;
  }

  /** Everything the page complained about, scripts refused by the content policy among it. */
  public java.util.List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue())
        .map(entry -> entry.getMessage())
        .toList();
  }
}
