package org.quittance.platform;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Hands work rows to whoever asks first. Rows that another server is taking are skipped, not waited
 * for, and a taken row is moved out of sight for the length of a lease: if its taker dies, it comes
 * back by itself. The statements are native: one of JPQL would also raise the version of a row that
 * somebody has loaded.
 */
public final class DueRows {

  /**
   * What is taken.
   *
   * @param lease how long the rows stay out of sight
   */
  public record Claim(int limit, Instant now, Duration lease) {}

  private DueRows() {}

  /** The ids of the rows taken, longest due first. */
  public static List<?> claim(
      EntityManager entityManager, String table, String dueColumn, Claim claim) {
    List<?> ids =
        entityManager
            .createNativeQuery(
                "select id from "
                    + table
                    + " where "
                    + dueColumn
                    + " <= ?1 order by "
                    + dueColumn
                    + " limit "
                    + claim.limit()
                    + " for update skip locked")
            .setParameter(1, utc(claim.now()))
            .getResultList();
    for (Object id : ids) {
      entityManager
          .createNativeQuery("update " + table + " set " + dueColumn + " = ?1 where id = ?2")
          .setParameter(1, utc(claim.now().plus(claim.lease())))
          .setParameter(2, id)
          .executeUpdate();
    }
    return ids;
  }

  /** As {@link InstantConverter} stores it, for native statements. */
  public static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
