package org.quittance.notification;

import java.util.Set;

/**
 * Writes mails of the kinds it knows, from what is true when it writes. Runs in a transaction that
 * ends before the mail is handed over.
 */
interface MailWriter {

  /** At least one; no two writers share one. */
  Set<MailKind> kinds();

  Outcome write(ClaimedMail mail);

  /** What became of it: exactly one of the three. */
  sealed interface Outcome {

    record Draft(MailDraft draft) implements Outcome {}

    /** The creditor hears of it with the rest of the day. */
    record ForDigest(long creditorId) implements Outcome {}

    /** There is nobody to send it to, or nothing to say any more. */
    record Nothing(String why) implements Outcome {}
  }
}
