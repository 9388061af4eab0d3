package org.quittance.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Carries out a call that its caller may repeat, once. The answer is kept in the transaction of the
 * effect: when two carry out the same call at the same time, the database lets one of them commit
 * and the other is undone as a whole. So the ordinary call pays one statement, and only a repeated
 * one pays for finding out that it is.
 */
@ApplicationScoped
@Transactional
public class IdempotencyService {

  /** How long a call may be repeated. */
  public static final Duration KEPT = Duration.ofHours(48);

  private static final int SWEPT_AT_ONCE = 1_000;

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Inject private Clock clock;

  /**
   * Carries the call out and keeps what it answered.
   *
   * @param callHash 32 bytes that stand for the caller and the key it gave
   * @param effect runs inside this transaction; what it throws undoes it, and nothing is kept
   * @throws jakarta.persistence.PersistenceException when the call was carried out already, among
   *     other causes: {@link #find} then knows the answer
   */
  public KeptAnswer once(byte[] callHash, Supplier<KeptAnswer> effect) {
    KeptAnswer kept = effect.get();
    // Last of all, so that whoever waits for this row waits for the commit only.
    entityManager.flush();
    entityManager
        .createNativeQuery(
            "insert into idempotent_call (call_hash, request_hash, status, answer, expires_at)"
                + " values (?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, callHash)
        .setParameter(2, kept.requestHash())
        .setParameter(3, kept.status())
        .setParameter(4, kept.answer())
        .setParameter(5, stored(clock.instant().plus(KEPT)))
        .executeUpdate();
    return kept;
  }

  /** What the call answered when it was carried out; empty when it never was, or long ago. */
  public Optional<KeptAnswer> find(byte[] callHash) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                "select request_hash, status, answer from idempotent_call where call_hash = ?1")
            .setParameter(1, callHash)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new KeptAnswer((byte[]) row[0], ((Number) row[1]).intValue(), (byte[]) row[2]))
        .findFirst();
  }

  /**
   * Forgets calls that may not be repeated any more, a bounded number at a time.
   *
   * @return true when there may be more
   */
  public boolean forgetExpired() {
    return entityManager
            .createNativeQuery(
                "delete from idempotent_call where expires_at < ?1 order by expires_at limit "
                    + SWEPT_AT_ONCE)
            .setParameter(1, stored(clock.instant()))
            .executeUpdate()
        == SWEPT_AT_ONCE;
  }

  private static LocalDateTime stored(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
