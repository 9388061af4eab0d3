package org.quittance.payment.store;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Hands work rows to whoever asks first. Rows that another server is taking are skipped, not waited
 * for, and a taken row is moved out of sight for the length of a lease: if its taker dies, it comes
 * back by itself.
 */
final class DueRows {

  record Claim(int limit, Instant now, Duration lease) {}

  private DueRows() {}

  /** The ids of the rows taken, longest due first. */
  static List<?> claim(EntityManager entityManager, String table, String dueColumn, Claim claim) {
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

  static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
