package org.quittance.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.quittance.access.AttemptCounters;
import org.quittance.access.Guarded;

/**
 * Counters in the table {@code attempt_counter}. The database adds, so that tries on several
 * servers are all counted: a row read, increased and written back would lose some.
 */
@ApplicationScoped
public class JpaAttemptCounters implements AttemptCounters {

  @PersistenceContext private EntityManager entities;

  @Override
  public Count increment(Guarded guarded, byte[] subject, Instant now, Instant overBy) {
    // MariaDB assigns from left to right: attempts still sees the old start of the window.
    entities
        .createNativeQuery(
            "insert into attempt_counter (guarded, subject_hash, window_started_at, attempts)"
                + " values (?1, ?2, ?3, 1) on duplicate key update"
                + " attempts = if(window_started_at <= ?4, 1, attempts + 1),"
                + " window_started_at = if(window_started_at <= ?4, ?3, window_started_at)")
        .setParameter(1, guarded.name())
        .setParameter(2, subject)
        .setParameter(3, utc(now))
        .setParameter(4, utc(overBy))
        .executeUpdate();
    return find(guarded, subject).orElseThrow();
  }

  @Override
  public Optional<Count> find(Guarded guarded, byte[] subject) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select attempts, window_started_at from attempt_counter"
                    + " where guarded = ?1 and subject_hash = ?2")
            .setParameter(1, guarded.name())
            .setParameter(2, subject)
            .getResultList();
    return rows.stream().findFirst().map(row -> count((Object[]) row));
  }

  @Override
  public void forget(Guarded guarded, byte[] subject) {
    entities
        .createNativeQuery("delete from attempt_counter where guarded = ?1 and subject_hash = ?2")
        .setParameter(1, guarded.name())
        .setParameter(2, subject)
        .executeUpdate();
  }

  @Override
  public int forgetOlderThan(Instant instant) {
    return entities
        .createNativeQuery("delete from attempt_counter where window_started_at < ?1")
        .setParameter(1, utc(instant))
        .executeUpdate();
  }

  private static Count count(Object[] row) {
    LocalDateTime started =
        row[1] instanceof Timestamp timestamp
            ? timestamp.toLocalDateTime()
            : (LocalDateTime) row[1];
    return new Count(((Number) row[0]).intValue(), started.toInstant(ZoneOffset.UTC));
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
  }
}
