package org.quittance.message.rules;

import org.quittance.refusal.RefusalCode;

/** What is wrong with what a message or a template says. */
public enum MessageRuleRefusal implements RefusalCode {
  MESSAGE_TEXT_MISSING,
  /** Argument: the greatest number of characters. */
  MESSAGE_TEXT_TOO_LONG,
  /** A place in braces that no case fills. Argument: the place as it is written. */
  TEMPLATE_PLACE_NOT_KNOWN;

  @Override
  public String code() {
    return name();
  }
}
