package org.quittance.contact.rules;

import java.time.LocalDateTime;
import java.util.Objects;

/** What becomes of a contact that is about to be made: exactly one of the three. */
public sealed interface ContactDecision {

  ContactDecision SEND = new Send();

  /** It may be made now. */
  record Send() implements ContactDecision {}

  /**
   * Not now.
   *
   * @param until the first moment at which it may be made, by the debtor's clock
   */
  record Postponed(LocalDateTime until, ContactReason reason) implements ContactDecision {

    public Postponed {
      Objects.requireNonNull(until, "until");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** Not at all. */
  record Withheld(ContactReason reason) implements ContactDecision {

    public Withheld {
      Objects.requireNonNull(reason, "reason");
    }
  }

  default boolean isSend() {
    return this instanceof Send;
  }
}
