package org.quittance.message.rules;

import org.quittance.refusal.Refusal;

/** What a message says: plain text of a bounded length. */
public final class MessageText {

  /** The longest text, in characters. */
  public static final int LONGEST = 4000;

  private MessageText() {}

  /**
   * The text as it is kept: with the line ends of one kind, and nothing that cannot be read.
   *
   * @throws Refusal when it says nothing or too much, blaming {@code /text}
   */
  public static String checked(String typed) {
    String text = cleaned(typed);
    if (text.isEmpty()) {
      throw Refusal.of(MessageRuleRefusal.MESSAGE_TEXT_MISSING).at("/text");
    }
    if (text.length() > LONGEST) {
      throw Refusal.of(MessageRuleRefusal.MESSAGE_TEXT_TOO_LONG, LONGEST).at("/text");
    }
    return text;
  }

  /**
   * As much of what was typed as a draft keeps: somewhat more than can be sent, so that a text that
   * is too long can be shortened and is not cut.
   */
  public static String kept(String typed) {
    String text = cleaned(typed);
    return text.length() <= 2 * LONGEST ? text : text.substring(0, 2 * LONGEST);
  }

  private static String cleaned(String typed) {
    return typed == null
        ? ""
        : typed
            .replace("\r\n", "\n")
            .replace('\r', '\n')
            .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
            .strip();
  }
}
