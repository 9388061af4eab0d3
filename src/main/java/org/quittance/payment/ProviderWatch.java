package org.quittance.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.quittance.payment.rules.CheckPace;

/**
 * What the provider has said of something asked of it, and when it is looked at again without
 * anybody asking. Our own row comes first and may stay without an answer; what the provider calls
 * it never changes once known.
 */
@Embeddable
class ProviderWatch {

  @Column(name = "session_id")
  private String sessionId;

  @Column(name = "checkout_url")
  private String checkoutUrl;

  @Column(name = "failure_code")
  private String failureCode;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "last_checked_at")
  private Instant lastCheckedAt;

  @Column(name = "next_check_at")
  private Instant nextCheckAt;

  protected ProviderWatch() {}

  /**
   * @param expiresAt when the provider's page is to close by itself
   */
  ProviderWatch(Instant createdAt, Instant expiresAt) {
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
  }

  /**
   * Writes down an answer.
   *
   * @param newSessionId null when the provider made no page
   * @param newCheckoutUrl null when the page is closed; the last one known is kept
   * @param declineCode null when nothing was declined
   */
  void learn(String newSessionId, String newCheckoutUrl, String declineCode, Instant now) {
    if (sessionId == null) {
      sessionId = newSessionId;
    }
    if (newCheckoutUrl != null) {
      checkoutUrl = newCheckoutUrl;
    }
    failureCode = declineCode;
    lastCheckedAt = now;
  }

  /** Its request is about to be sent once more: no sweeper may draw conclusions meanwhile. */
  void askedAgain(Instant now) {
    lastCheckedAt = now;
  }

  void refused(String providerCode) {
    failureCode = providerCode;
  }

  /** All went well after all. */
  void succeeded() {
    failureCode = null;
  }

  /**
   * @param next see {@link CheckPace}; empty when it is over, or nothing can be done by machine
   */
  void lookAgain(Optional<Instant> next) {
    nextCheckAt = next.orElse(null);
  }

  /** Whether nobody can still be waiting for the provider's first answer. */
  boolean isAnswerOverdue(Instant now) {
    Instant lastAskedAt = lastCheckedAt == null ? createdAt : lastCheckedAt;
    return !now.isBefore(lastAskedAt.plus(CheckPace.UNANSWERED));
  }

  /** Whether the page stays open for longer than a time from now. */
  boolean isOpenBeyond(Duration time, Instant now) {
    return expiresAt.isAfter(now.plus(time));
  }

  String sessionId() {
    return sessionId;
  }

  String checkoutUrl() {
    return checkoutUrl;
  }

  /** Null when nothing was refused. */
  String failureCode() {
    return failureCode;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }
}
