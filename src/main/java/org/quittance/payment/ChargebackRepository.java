package org.quittance.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All objections of banks to payments. */
public interface ChargebackRepository {

  /** Adds it and lets the database refuse one it already has. */
  void add(Chargeback chargeback);

  Optional<Chargeback> find(long id);

  /** Takes the row lock of the objection the provider knows by this name. */
  Optional<Chargeback> lock(String disputeId);

  /** As {@link PaymentAttemptRepository#claimDue}, for objections that are not decided. */
  List<Long> claimDue(int limit, Instant now, Duration lease);
}
