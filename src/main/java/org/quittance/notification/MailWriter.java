package org.quittance.notification;

/** Writes mails of one kind, from what is true when it writes. Runs in a transaction. */
interface MailWriter {

  MailKind kind();

  Outcome write(ClaimedMail mail);

  /** What became of it: exactly one of the three. */
  sealed interface Outcome {

    record Draft(MailDraft draft) implements Outcome {}

    /** The creditor wants to hear of it with the rest of the day. */
    record ForDigest() implements Outcome {}

    /** There is nobody to send it to, or nothing to say any more. */
    record Nothing(String why) implements Outcome {}
  }
}
