package org.quittance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.quittance.testing.CitedLaw;

/** What every mail keeps, whoever gets it and whatever it says. */
final class HouseRules {

  private static final Pattern AMOUNT = Pattern.compile("€|EUR|\\d[.,]\\d\\d\\b");
  private static final Pattern DEBT =
      Pattern.compile(
          "dette|créance|impayé|debt|recouvrement|collection", Pattern.CASE_INSENSITIVE);

  private HouseRules() {}

  /**
   * Also leaves the mail where a person can look at it.
   *
   * @param tag language of the mail, with the country whose law the case is under if not France
   */
  static void hold(MailKind kind, MailDraft draft, WrittenMail.Content content, String tag)
      throws IOException {
    String language = Locale.forLanguageTag(tag).getLanguage();
    assertThat(draft.locale()).isEqualTo(Locale.forLanguageTag(tag));
    assertThat(
            tag.endsWith("BE")
                ? CitedLaw.ofFrance(content.subject() + content.plain())
                : CitedLaw.ofBelgium(content.subject() + content.plain()))
        .isEmpty();
    boolean isForDebtor = draft.to().email().equals("claire@example.org");
    assertThat(content.subject()).doesNotContainPattern(AMOUNT).doesNotContainPattern(DEBT);
    assertThat(draft.text().opening().get(0)).startsWith("Quittance Recouvrement");
    assertThat(content.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(60_000);
    assertThat(content.html())
        .contains("lang=\"" + tag + "\"")
        .doesNotContain("<img", "<script", "<link", "url(", "src=");
    assertThat(Pattern.compile("<a ").matcher(content.html()).results().count())
        .isLessThanOrEqualTo(1);
    for (String twin : List.of(content.html(), content.plain())) {
      assertThat(twin)
          .contains("http://localhost:8080/verify", "01 23 45 67 89", "10 rue de la Paix")
          .doesNotContain("${", "{0}", "{1}", "null");
      if (isForDebtor) {
        // CPCE R124-4, last paragraph: reference and date of the first letter, every time.
        assertThat(twin)
            .contains("L-2026-0481", language.equals("fr") ? "3 novembre 2026" : "3 November 2026");
      }
    }
    assertThat(content.plain()).doesNotContain("<", "&#");
    Files.writeString(
        Files.createDirectories(Path.of("target/mails"))
            .resolve(kind.name().toLowerCase(Locale.ROOT) + "-" + tag + ".html"),
        content.html());
  }
}
