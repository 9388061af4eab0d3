package org.quittance.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.quittance.document.store.SealAgreements;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.platform.Settings;
import org.quittance.platform.Sha256;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Bench;
import org.quittance.testing.Mailbox;
import org.quittance.testing.Portal;

/** No paper of an agreement lies in plain, neither one printed today nor one of before. */
class SealedAgreementsIT extends AgainstPortal {

  private static final String PDF = "%PDF";

  private final String own = Ids.text(Ids.next());

  private static Connection connection() throws SQLException {
    return DriverManager.getConnection(Bench.database().jdbcUrl(), "quittance", "quittance");
  }

  @Test
  void the_row_of_a_paper_shows_nothing_and_the_paper_comes_out_whole() throws SQLException {
    String email = "sealed-" + own.toLowerCase(Locale.ROOT) + "@example.org";
    agree(email);
    byte[] sent =
        Mailbox.of(email).await().contents().entrySet().stream()
            .filter(file -> file.getKey().endsWith(".pdf"))
            .findFirst()
            .orElseThrow()
            .getValue();
    assertThat(new String(sent, StandardCharsets.ISO_8859_1)).startsWith(PDF);

    try (Connection connection = connection();
        PreparedStatement row =
            connection.prepareStatement(
                "select a.content, a.key_name, a.sha256 from agreement_copy a"
                    + " join case_file c on c.id = a.case_file_id where c.reference = ?")) {
      row.setString(1, "SEALED-" + own);
      try (ResultSet found = row.executeQuery()) {
        assertThat(found.next()).isTrue();
        assertThat(new String(found.getBytes(1), StandardCharsets.ISO_8859_1))
            .doesNotContain(PDF, "Claire");
        assertThat(found.getString(2)).hasSize(8);
        assertThat(found.getString(3)).isEqualTo(Sha256.hex(sent));
      }
    }
  }

  private void agree(String email) {
    Portal agency = Portal.asAgency();
    agency.put(
        "/api/v1/creditors/SC-" + own,
        """
        {"name":"Énergie du Sud","kind":"PROFESSIONAL","email":"sc-%s@example.org","language":"fr",
         "address":{"lines":["12 rue des Arts"],"postalCode":"31000","city":"Toulouse","country":"FR"},
         "mandate":{"reference":"M-1","signedOn":"2026-01-15","jurisdiction":"FR",
           "commission":{"rate":"12.00","fixedFee":{"amount":"15.00","currency":"EUR"}},
           "notifications":"IMMEDIATE"}}
        """
            .formatted(own));
    agency.put(
        "/api/v1/negotiation-policies/SC-" + own,
        """
        {"note":"for a test","bounds":{"MIN_INSTALMENT_AMOUNT.INSTANT":"10.00",
          "MIN_INSTALMENT_AMOUNT.OUTER":"10.00","MIN_INSTALMENT_PERCENT.INSTANT":"0.00",
          "MIN_INSTALMENT_PERCENT.OUTER":"0.00","MAX_MONTHS.INSTANT":"12","MAX_MONTHS.OUTER":"24"}}
        """);
    agency
        .put(
            "/api/v1/cases/SEALED-" + own,
            """
            {"creditor":"SC-%s","placedOn":"2026-11-02",
             "debtor":{"kind":"CONSUMER","name":"Claire Martin","birthDate":"1984-05-17",
               "email":"%s","language":"fr",
               "address":{"lines":["8 place du Marché"],"postalCode":"31300","city":"Toulouse",
                          "country":"FR"}},
             "firstLetter":{"reference":"L-1","sentOn":"2026-11-03"},
             "claims":[{"reference":"F-1","kind":"INVOICE","label":"Électricité",
               "dueOn":"2026-01-31","principal":{"amount":"300.00","currency":"EUR"},
               "interest":{"basis":"NONE"},"indemnity":false}]}
            """
                .formatted(own, email))
        .expect(201);
    agency
        .post(
            "/api/v1/cases/SEALED-" + own + "/proposals",
            "{\"count\":3,\"firstDueOn\":\"%s\"}"
                .formatted(BusinessDate.today(Clock.systemUTC()).plusDays(14)))
        .expect(201);
  }

  @Test
  void papers_of_before_are_sealed_by_the_migration() throws Exception {
    ContentSeal seal =
        new ContentSeal(
            new Settings(Map.of(ContentSeal.KEY, "d".repeat(43) + "=")::get, x -> null));
    seal.readKeys();
    byte[] plain = "%PDF-1.7 Claire Martin".getBytes(StandardCharsets.UTF_8);
    try (Connection connection = connection();
        Statement sql = connection.createStatement()) {
      // Of this connection alone, and in its eyes the only one of that name.
      sql.execute(
          "create temporary table agreement_copy (plan_id bigint primary key, content mediumblob"
              + " not null, key_name char(8) null, sha256 char(64) not null)");
      try (PreparedStatement before =
          connection.prepareStatement("insert into agreement_copy values (1, ?, null, ?)")) {
        before.setBytes(1, plain);
        before.setString(2, Sha256.hex(plain));
        before.executeUpdate();
      }

      new SealAgreements(seal).migrate(on(connection));

      try (ResultSet after = sql.executeQuery("select content, key_name from agreement_copy")) {
        after.next();
        byte[] kept = after.getBytes(1);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(PDF, "Claire");
        assertThat(seal.open(after.getString(2), Sha256.of(plain), 0, kept)).isEqualTo(plain);
      }
    }
  }

  private static Context on(Connection connection) {
    return new Context() {
      @Override
      public Configuration getConfiguration() {
        return null;
      }

      @Override
      public Connection getConnection() {
        return connection;
      }
    };
  }
}
