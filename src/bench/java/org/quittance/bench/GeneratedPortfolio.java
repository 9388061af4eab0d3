package org.quittance.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.quittance.platform.Ids;

/**
 * Case files made by rule from a seed, the same in every run, written straight to the database in
 * bounded batches: placing ten million through the front door would measure the front door.
 */
final class GeneratedPortfolio {

  static final String CREDITOR = "BENCH";
  static final String POSTAL_CODE = "31300";
  static final String BIRTH_YEAR = "1984";

  private static final long SEED = 20_261_122;
  private static final int BATCH = 500;
  private static final int MOST_CLAIMS = 4;
  private static final LocalDate PLACED_ON = LocalDate.of(2026, 11, 2);

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private final Connection connection;

  GeneratedPortfolio(Connection connection) {
    this.connection = connection;
  }

  static String reference(long number) {
    return "B-" + number;
  }

  /** Writes case files 0 to {@code cases}, exclusive, of the creditor {@link #CREDITOR}. */
  void write(int cases) throws SQLException {
    long creditor = creditorId();
    connection.setAutoCommit(false);
    try (PreparedStatement debtors =
            connection.prepareStatement(
                """
                insert into debtor (id, kind, name, birth_date, language, address_lines, postal_code,
                                    city, country, version)
                values (?, 'CONSUMER', ?, ?, 'fr', ?, ?, 'Toulouse', 'FR', 1)
                """);
        PreparedStatement files =
            connection.prepareStatement(
                """
                insert into case_file (id, reference, creditor_id, debtor_id, placed_on,
                                       first_letter_reference, first_letter_sent_on, status, version)
                values (?, ?, ?, ?, ?, ?, ?, 'OPEN', 1)
                """);
        PreparedStatement claims =
            connection.prepareStatement(
                """
                insert into claim (id, case_file_id, reference, kind, label, issued_on, due_on,
                                   formal_notice_on, principal_cents, interest_basis,
                                   contractual_rate, indemnity, version)
                values (?, ?, ?, 'INVOICE', ?, ?, ?, ?, ?, 'LEGAL', ?, false, 1)
                """)) {
      for (int number = 0; number < cases; number++) {
        long debtor = addDebtor(debtors, number);
        long file = addFile(files, number, creditor, debtor);
        int count = 1 + random.nextInt(MOST_CLAIMS);
        for (int claim = 0; claim < count; claim++) {
          addClaim(claims, file, claim);
        }
        if ((number + 1) % BATCH == 0 || number + 1 == cases) {
          debtors.executeBatch();
          files.executeBatch();
          claims.executeBatch();
          connection.commit();
        }
      }
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private long creditorId() throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select id from creditor where reference = ?")) {
      query.setString(1, CREDITOR);
      try (var row = query.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("Creditor " + CREDITOR + " is not registered");
        }
        return row.getLong(1);
      }
    }
  }

  private long addDebtor(PreparedStatement debtors, int number) throws SQLException {
    long id = Ids.next();
    debtors.setLong(1, id);
    debtors.setString(2, "Debtor " + number);
    debtors.setDate(3, Date.valueOf(LocalDate.of(Integer.parseInt(BIRTH_YEAR), 5, 17)));
    debtors.setString(4, number + " rue des Mesures");
    debtors.setString(5, POSTAL_CODE);
    debtors.addBatch();
    return id;
  }

  private static long addFile(PreparedStatement files, int number, long creditor, long debtor)
      throws SQLException {
    long id = Ids.next();
    files.setLong(1, id);
    files.setString(2, reference(number));
    files.setLong(3, creditor);
    files.setLong(4, debtor);
    files.setDate(5, Date.valueOf(PLACED_ON));
    files.setString(6, "L-" + number);
    files.setDate(7, Date.valueOf(PLACED_ON.plusDays(1)));
    files.addBatch();
    return id;
  }

  private void addClaim(PreparedStatement claims, long file, int number) throws SQLException {
    LocalDate dueOn = LocalDate.of(2025, 1, 31).plusDays(random.nextInt(500));
    claims.setLong(1, Ids.next());
    claims.setLong(2, file);
    claims.setString(3, "F-" + number);
    claims.setString(4, "Facture " + number);
    claims.setDate(5, Date.valueOf(dueOn.minusDays(30)));
    claims.setDate(6, Date.valueOf(dueOn));
    claims.setDate(7, Date.valueOf(dueOn.plusDays(45)));
    claims.setLong(8, 2_000 + random.nextInt(200_000));
    claims.setNull(9, Types.DECIMAL);
    claims.addBatch();
  }
}
