package org.quittance.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.quittance.platform.Ids;

/** What the same machine can do at best in the same run, to hold the journeys against. */
final class Limits {

  private static final int INSERTS = 6;

  private Limits() {}

  /** A file that the same server only has to hand out. */
  static Journey staticFile(String portal) {
    return Journeys.page("a static file", List.of(new Visitor(portal)), "/bench/static.txt");
  }

  /** A Faces page with nothing on it. */
  static Journey emptyPage(String portal) {
    return Journeys.page("an empty Faces page", List.of(new Visitor(portal)), "/bench/empty.xhtml");
  }

  /**
   * By plain JDBC, what posting a payment has to read and write: no server, no mapping, no rules.
   */
  static Journey bareTransaction(String jdbcUrl) throws SQLException {
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        var statement = connection.createStatement()) {
      statement.execute(
          """
          create table if not exists bench_row (
            id BIGINT NOT NULL PRIMARY KEY, case_file_id BIGINT NOT NULL, content VARCHAR(400),
            INDEX bench_row_by_case (case_file_id, id)) ENGINE = InnoDB
          """);
    }
    ThreadLocal<Connection> connections =
        ThreadLocal.withInitial(
            () -> {
              try {
                Connection connection = DriverManager.getConnection(jdbcUrl);
                connection.setAutoCommit(false);
                return connection;
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
    return new Journey() {
      @Override
      public String name() {
        return "a bare JDBC transaction";
      }

      @Override
      public long once(long turn) throws SQLException {
        transact(connections.get(), GeneratedPortfolio.reference(turn % 1_000));
        return 0;
      }
    };
  }

  private static void transact(Connection connection, String reference) throws SQLException {
    long caseFile = lockedCase(connection, reference);
    for (String read :
        List.of(
            "select * from claim where case_file_id = ?",
            "select p.* from posting p join journal_entry e on e.id = p.journal_entry_id"
                + " where e.case_file_id = ?",
            "select * from creditor c join case_file f on f.creditor_id = c.id where f.id = ?")) {
      try (PreparedStatement query = connection.prepareStatement(read)) {
        query.setLong(1, caseFile);
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            rows.getLong(1);
          }
        }
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into bench_row (id, case_file_id, content) values (?, ?, ?)")) {
      for (int i = 0; i < INSERTS; i++) {
        insert.setLong(1, Ids.next());
        insert.setLong(2, caseFile);
        insert.setString(3, "x".repeat(200));
        insert.executeUpdate();
      }
    }
    try (PreparedStatement update =
        connection.prepareStatement("update case_file set version = version + 1 where id = ?")) {
      update.setLong(1, caseFile);
      update.executeUpdate();
    }
    connection.commit();
  }

  private static long lockedCase(Connection connection, String reference) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select id from case_file where reference = ? for update")) {
      query.setString(1, reference);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
