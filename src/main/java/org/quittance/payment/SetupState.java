package org.quittance.payment;

/**
 * How a wish to keep a means of payment stands at the provider right now, as fetched.
 *
 * @param checkoutUrl the page while it is open, else null
 * @param intentId the provider's name for the setup
 * @param declineCode why the last try was refused, null when none was
 * @param kept null unless a means of payment is kept
 */
public record SetupState(
    String sessionId,
    String checkoutUrl,
    String intentId,
    Progress progress,
    String declineCode,
    ProviderMethod kept) {

  /** How far it came. */
  public enum Progress {
    /** The page waits for the debtor, or their bank for an answer. */
    OPEN,
    SAVED,
    EXPIRED
  }
}
