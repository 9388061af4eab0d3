package org.quittance.payment;

import java.util.List;

/**
 * What is to be done outside the transaction so that a debtor can pay; exactly one part is set.
 *
 * @param ready a payment page that is open already
 * @param request the request to send, its attempt committed
 * @param release attempts to close before the wish is put again
 */
record AttemptOpening(CheckoutStart ready, CheckoutRequest request, List<Long> release) {

  static AttemptOpening ready(CheckoutStart start) {
    return new AttemptOpening(start, null, List.of());
  }

  static AttemptOpening send(CheckoutRequest request) {
    return new AttemptOpening(null, request, List.of());
  }

  static AttemptOpening release(List<Long> attemptIds) {
    return new AttemptOpening(null, null, attemptIds);
  }
}
