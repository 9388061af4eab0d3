package org.quittance.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All attempts to pay. */
public interface PaymentAttemptRepository {

  void add(PaymentAttempt attempt);

  Optional<PaymentAttempt> find(long id);

  /** The case an attempt belongs to, so that its row can be locked first. */
  Optional<Long> caseFileOf(long id);

  /** Takes the attempt's row lock; the caller already holds its case's. */
  Optional<PaymentAttempt> lock(long id);

  /** The attempts of a case that may still bring money, oldest first. */
  List<PaymentAttempt> live(long caseFileId);

  /** The tries to collect an instalment, the first one first. */
  List<PaymentAttempt> ofInstalment(long instalmentId);

  /**
   * The attempt the provider speaks of.
   *
   * @param objectId a session's or a payment's id
   * @param intentId null when the provider named none
   */
  Optional<Long> findByProviderId(String objectId, String intentId);

  /** The attempt that brought a payment; empty when it came by another way. */
  Optional<PaymentAttempt> findByPayment(long paymentId);

  /** Has the open attempts of a case looked at as soon as possible. */
  void queueOpenOf(long caseFileId, Instant now);

  /**
   * Takes attempts that are due to be looked at, longest due first, and keeps every other server
   * off them for the length of the lease.
   */
  List<Long> claimDue(int limit, Instant now, Duration lease);
}
