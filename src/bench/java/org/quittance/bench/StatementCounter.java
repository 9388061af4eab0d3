package org.quittance.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads the database's own counters of statements. */
final class StatementCounter implements AutoCloseable {

  private static final String COUNTERS =
      """
      select cast(sum(variable_value) as signed) from information_schema.global_status
      where variable_name in ('COM_SELECT', 'COM_INSERT', 'COM_UPDATE', 'COM_DELETE')
      """;

  private final Connection connection;

  StatementCounter(Connection connection) {
    this.connection = connection;
  }

  /** Statements that read or write, sent by everyone since the database started. */
  long sent() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(COUNTERS)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
