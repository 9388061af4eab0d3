package org.quittance.message.rules;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quittance.refusal.Refusal;

/** A place in a template that the facts of a case fill. In a text it stands in braces. */
public enum TemplatePlace {
  /** The case's reference. */
  REFERENCE("reference"),
  /** The debtor's name. */
  DEBTOR("debtor"),
  CREDITOR("creditor"),
  /** What is owed today. */
  BALANCE("balance"),
  /** Reference and date of the first letter. */
  LETTER("letter"),
  AGENCY("agency"),
  /** The agency's telephone number. */
  PHONE("phone"),
  /** The address of the page where the case is paid. */
  PAY("pay");

  private static final Pattern BRACES = Pattern.compile("\\{([^{}\n]*)\\}");

  private final String word;

  TemplatePlace(String word) {
    this.word = word;
  }

  /** As it stands in a text: {@code {balance}}. */
  public String inBraces() {
    return "{" + word + "}";
  }

  /**
   * @throws Refusal {@link MessageRuleRefusal#TEMPLATE_PLACE_NOT_KNOWN} naming the first place that
   *     nothing fills, at {@code /text}
   */
  public static void check(String template) {
    Matcher places = BRACES.matcher(template);
    while (places.find()) {
      if (of(places.group(1)) == null) {
        throw Refusal.of(MessageRuleRefusal.TEMPLATE_PLACE_NOT_KNOWN, places.group()).at("/text");
      }
    }
  }

  /** The text with every place filled; one that has no fact is left out. */
  public static String fill(String template, Map<TemplatePlace, String> facts) {
    return BRACES
        .matcher(template)
        .replaceAll(
            place -> {
              TemplatePlace known = of(place.group(1));
              String fact = known == null ? place.group() : facts.getOrDefault(known, "");
              return Matcher.quoteReplacement(fact);
            });
  }

  private static TemplatePlace of(String word) {
    return Arrays.stream(values())
        .filter(place -> place.word.equals(word))
        .findFirst()
        .orElse(null);
  }
}
