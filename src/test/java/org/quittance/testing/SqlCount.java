package org.quittance.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.concurrent.Callable;

/** Counts what a use case really sends to the database, by the database's own counters. */
@Dependent
public class SqlCount {

  private static final String COUNTERS =
      """
      select cast(sum(variable_value) as signed) from information_schema.session_status
      where variable_name in ('COM_SELECT', 'COM_INSERT', 'COM_UPDATE', 'COM_DELETE')
      """;

  @Inject private UserTransaction transaction;

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  /** How many statements the action sends, in one transaction and with all it has to write. */
  public long of(Callable<?> action) throws Exception {
    transaction.begin();
    try {
      long before = sent();
      action.call();
      entityManager.flush();
      // The first reading is itself the first statement counted by the second.
      long statements = sent() - before - 1;
      transaction.commit();
      return statements;
    } catch (Exception | AssertionError e) {
      transaction.rollback();
      throw e;
    }
  }

  private long sent() {
    List<?> row = entityManager.createNativeQuery(COUNTERS).getResultList();
    return ((Number) row.get(0)).longValue();
  }
}
