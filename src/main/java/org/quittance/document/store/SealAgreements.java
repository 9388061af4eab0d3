package org.quittance.document.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.flywaydb.core.api.migration.Context;
import org.quittance.document.ContentSeal;

/** Seals the papers of agreements that were kept in plain, one at a time. */
@Dependent
public class SealAgreements extends SealMigration {

  private final ContentSeal seal;

  @Inject
  public SealAgreements(ContentSeal seal) {
    super("177", "seal agreements");
    this.seal = seal;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (Statement waiting = connection.createStatement();
        PreparedStatement plain =
            connection.prepareStatement(
                "select sha256, content from agreement_copy where plan_id = ?");
        PreparedStatement sealed =
            connection.prepareStatement(
                "update agreement_copy set content = ?, key_name = ? where plan_id = ?");
        ResultSet plans =
            waiting.executeQuery("select plan_id from agreement_copy where key_name is null")) {
      while (plans.next()) {
        seal(plans.getLong(1), plain, sealed);
      }
    }
  }

  private void seal(long planId, PreparedStatement plain, PreparedStatement sealed)
      throws SQLException {
    plain.setLong(1, planId);
    try (ResultSet copy = plain.executeQuery()) {
      copy.next();
      byte[] name = HexFormat.of().parseHex(copy.getString(1));
      sealed.setBytes(1, seal.seal(name, 0, copy.getBytes(2)));
      sealed.setString(2, seal.keyName());
      sealed.setLong(3, planId);
      sealed.executeUpdate();
    }
  }
}
