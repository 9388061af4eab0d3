package org.quittance.payment;

import java.util.List;

/**
 * What is to be done outside the transaction so that an instalment is collected; exactly one part
 * is set.
 *
 * @param known an attempt for this instalment that is under way or has brought its money
 * @param request the request to send, its attempt committed
 * @param release pages to close before the question is put again
 */
record AutopayOpening(AttemptSummary known, AutopayRequest request, List<Long> release) {

  static AutopayOpening known(AttemptSummary attempt) {
    return new AutopayOpening(attempt, null, List.of());
  }

  static AutopayOpening send(AutopayRequest request) {
    return new AutopayOpening(null, request, List.of());
  }

  static AutopayOpening release(List<Long> attemptIds) {
    return new AutopayOpening(null, null, attemptIds);
  }
}
