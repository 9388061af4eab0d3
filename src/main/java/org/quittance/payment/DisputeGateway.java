package org.quittance.payment;

import java.time.Instant;
import java.util.List;

/**
 * The payment provider, as far as banks object to payments. Every call goes over the network and is
 * made outside any transaction.
 */
public interface DisputeGateway {

  /**
   * @throws GatewayFailure when it does not answer or knows no such objection
   */
  DisputeState fetch(String account, String disputeId);

  /** Objections raised from an instant on, on the account new attempts are made on. */
  List<DisputeState> raisedSince(Instant from);
}
