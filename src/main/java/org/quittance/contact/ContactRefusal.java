package org.quittance.contact;

import org.quittance.refusal.RefusalCode;

/** Why what a debtor wishes, or another address of theirs, is not taken. */
public enum ContactRefusal implements RefusalCode {
  /** Only one end of the quiet hours was given, or both are the same. */
  CONTACT_QUIET_HOURS_HALF,
  /** With these wishes no moment of any week is left. */
  CONTACT_QUIET_ALWAYS,
  /** We write French and English. */
  CONTACT_LANGUAGE_UNKNOWN,
  /** Staff and systems say why they change what a person wished. */
  CONTACT_REASON_MISSING,
  CONTACT_ADDRESS_INVALID,
  CONTACT_ADDRESS_SAME,
  /** Whoever reads the new address has said that they are not the debtor. */
  CONTACT_ADDRESS_STOPPED;

  @Override
  public String code() {
    return name();
  }
}
