package org.quittance.contact.rules;

/** Why a person is contacted: who wants it. */
public enum ContactPurpose {
  /**
   * The person asked for it, has to know it at once, or the law wants it told: codes, receipts,
   * confirmations, answers, notices with a term. No hour and no number bounds it.
   */
  OWED_AT_ONCE,
  /** The agency's own initiative: reminders, links and offers nobody asked for. */
  SOLICITATION
}
