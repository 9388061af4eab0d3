package org.quittance.payment;

import java.time.Instant;
import org.quittance.payment.rules.AttemptStatus;

/**
 * What is needed to ask the provider about an attempt, read before the call.
 *
 * @param sessionId null when the provider's first answer was lost
 * @param repeatable the first request, null when it may not be sent again
 * @param collection whether it is made in the debtor's absence, without a page
 */
record AttemptCheck(
    long attemptId,
    AttemptStatus status,
    String account,
    String sessionId,
    Asking asking,
    CheckoutRequest repeatable,
    boolean collection) {

  /**
   * When the provider may have been asked for the page.
   *
   * @param until it makes none that would close at once
   */
  record Asking(Instant from, Instant until) {}
}
