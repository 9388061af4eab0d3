package org.quittance.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.quittance.outbox.RetrySchedule;

/**
 * A notification as kept. It is written before it is acknowledged, applied afterwards, and tried
 * again on the schedule of everything durable; at the end it is parked for a person, never lost.
 */
@Entity
@Table(name = "provider_event")
public class ProviderEvent {

  private static final int LONGEST_ERROR = 300;

  /** What became of a notification. */
  public enum Status {
    PENDING,
    /** What it speaks of was brought up to date. */
    APPLIED,
    /** It speaks of nothing of ours. */
    IGNORED,
    PARKED
  }

  @Id private String id;
  private String type;

  @Column(name = "object_id")
  private String objectId;

  @Column(name = "payment_intent_id")
  private String intentId;

  @Column(name = "attempt_id")
  private Long ownId;

  @Column(name = "api_version")
  private String apiVersion;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Enumerated(EnumType.STRING)
  private Status status;

  private int attempts;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  @Column(name = "last_error")
  private String lastError;

  protected ProviderEvent() {}

  void concluded(Status end) {
    status = end;
    nextAttemptAt = null;
    lastError = null;
  }

  void failed(String error, Instant now) {
    attempts++;
    lastError = error.substring(0, Math.min(error.length(), LONGEST_ERROR));
    Optional<Instant> next = RetrySchedule.nextAfter(attempts, now);
    nextAttemptAt = next.orElse(null);
    status = next.isPresent() ? Status.PENDING : Status.PARKED;
  }

  /** Starts afresh, with all attempts before it. */
  void retry(Instant now) {
    status = Status.PENDING;
    attempts = 0;
    nextAttemptAt = now;
  }

  ParkedNotice parked() {
    return new ParkedNotice(id, type, objectId, receivedAt, attempts, lastError);
  }

  ProviderNotice notice() {
    return new ProviderNotice(id, type, objectId, intentId, ownId, apiVersion, occurredAt);
  }

  Status status() {
    return status;
  }

  Instant receivedAt() {
    return receivedAt;
  }
}
