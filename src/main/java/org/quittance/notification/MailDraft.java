package org.quittance.notification;

import java.util.List;
import java.util.Locale;

/**
 * A mail as one writer made it: for whom, in which language, what it says and what goes with it.
 */
record MailDraft(Recipient to, Locale locale, MailText text, List<Attachment> attachments) {

  record Recipient(String name, String email) {}
}
