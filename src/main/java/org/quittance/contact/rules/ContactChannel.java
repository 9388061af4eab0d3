package org.quittance.contact.rules;

/** How a person is reached. */
public enum ContactChannel {
  EMAIL,
  SMS,
  LETTER,
  PHONE,
  /** Somebody of the agency comes. */
  VISIT;

  /** Whether a person does it: mails leave the portal by themselves. */
  public boolean isByPerson() {
    return this != EMAIL;
  }

  /** Whether it is a call: bounds of its own count those. */
  public boolean isCall() {
    return this == PHONE;
  }
}
