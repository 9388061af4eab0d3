package org.quittance.delegation.rules;

/** What a delegate is to the debtor, in the debtor's words. */
public enum DelegateRole {
  ADVISER,
  RELATIVE,
  ACCOUNTANT,
  OTHER
}
