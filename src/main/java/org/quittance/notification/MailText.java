package org.quittance.notification;

import java.util.List;

/**
 * What a mail says, before it is laid out as a page and as plain text.
 *
 * @param subject names no debt and no amount: it is read on locked screens
 * @param opening paragraphs; the first says who writes and why
 * @param highlight what to find at once, for instance a code; null when there is nothing
 * @param facts figures and references, one a line
 * @param button the one thing to do; null when there is nothing to do
 * @param closing paragraphs; they say truthfully what happens if the reader does nothing
 * @param recall reference and date of the first letter (CPCE R124-4, last paragraph); null where
 *     the reader is not the debtor
 */
record MailText(
    String subject,
    List<String> opening,
    String highlight,
    List<Fact> facts,
    Button button,
    List<String> closing,
    String recall) {

  record Fact(String label, String value) {}

  record Button(String label, String url) {}

  /** The same with the first letter recalled, whatever its writer thought of. */
  MailText recalling(String letter) {
    return new MailText(subject, opening, highlight, facts, button, closing, letter);
  }
}
