package org.quittance.notification;

import java.util.List;
import java.util.Locale;

/**
 * A mail ready to be handed over.
 *
 * @param key names the mail for ever: handed over twice, it is recognised as the same
 */
public record WrittenMail(
    String key,
    Address from,
    Address to,
    String replyTo,
    Locale locale,
    Content content,
    List<Attachment> attachments) {

  /**
   * @param email null for the address the mail session is configured with
   */
  public record Address(String name, String email) {}

  /** The same message twice: as a page, and for those who read plain text. */
  public record Content(String subject, String html, String plain) {}
}
