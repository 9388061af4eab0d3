package org.quittance.payment;

import org.quittance.payment.rules.DeclineReason;

/**
 * What became of the wish to keep a means of payment, as its debtor is told.
 *
 * @param declined why the last try was refused; null when none was
 * @param saved the means kept; null until it is
 * @param checkoutUrl the provider's page while it is still open, else null
 */
public record SetupStatus(
    long id, View view, DeclineReason declined, SavedMethodSummary saved, String checkoutUrl) {

  /** How far it came. */
  public enum View {
    /** We do not know yet: the provider has not answered. */
    PENDING,
    SAVED,
    /** The bank said no. Nothing is kept; the page may be tried again while it is open. */
    REFUSED,
    /** Nobody finished; nothing is kept. */
    NOT_FINISHED
  }
}
