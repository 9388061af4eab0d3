package org.quittance.casefile;

/** What a person of the agency is asked to do about a case. */
public enum DeskTaskKind {
  /** A debtor asks for a new link that cannot leave by itself: by SMS, by letter. */
  NEW_LINK,
  /** A debtor has no code and no way to get one but a letter. */
  LETTER_CODE,
  /** Whoever got a link says it is not for them: find out how the debtor is reached. */
  WRONG_PERSON,
  /** Somebody in difficulty waits for a call. */
  CALL_BACK,
  /** A debtor says they have paid already: see to it that the creditor answers. */
  ALREADY_PAID,
  /** Something was declared of the debtor: ask for proof, then confirm or lift it. */
  DECLARATION
}
