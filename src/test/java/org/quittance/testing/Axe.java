package org.quittance.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.JavascriptExecutor;

/**
 * What keeps a page from being used by everyone, as far as a program can tell: WCAG 2.2 level A and
 * AA and good practice, by axe-core.
 */
public final class Axe {

  private static final String SOURCE = source();

  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
         .then(result => done(result.violations.map(v =>
             v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', '))))
         .catch(failed => done(['axe: ' + failed]));
      """;

  private Axe() {}

  /** Each broken rule with where it is broken; empty when nothing was found. */
  @SuppressWarnings("unchecked")
  public static List<String> faultsOf(Browser browser) {
    browser.driver().manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
    JavascriptExecutor page = (JavascriptExecutor) browser.driver();
    page.executeScript(SOURCE);
    return (List<String>) page.executeAsyncScript(RUN);
  }

  private static String source() {
    try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
