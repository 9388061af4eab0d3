package org.quittance.message.rules;

/** What moves a message. */
public enum MessageTrigger {
  /** Somebody of the agency opens it. */
  READ,
  ANSWER,
  /** It needs no answer. */
  CLOSE,
  /** The debtor opens it. */
  SEE
}
