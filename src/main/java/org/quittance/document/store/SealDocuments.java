package org.quittance.document.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.Context;
import org.quittance.document.ContentSeal;

/** Seals the contents of documents that were kept in plain, one slice at a time. */
@Dependent
public class SealDocuments extends SealMigration {

  private final ContentSeal seal;

  @Inject
  SealDocuments(ContentSeal seal) {
    super("170", "seal documents");
    this.seal = seal;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    enterContents(connection);
    try (PreparedStatement plain =
            connection.prepareStatement(
                """
                select d.sha256, c.slice, c.content
                from document_content c join document d on d.id = c.document_id
                where d.id = (select min(o.id) from document o where o.sha256 = d.sha256)
                """);
        PreparedStatement sealed =
            connection.prepareStatement(
                "insert into file_slice (sha256, slice, sealed) values (?, ?, ?)")) {
      plain.setFetchSize(1);
      try (ResultSet slices = plain.executeQuery()) {
        while (slices.next()) {
          byte[] sha256 = slices.getBytes(1);
          sealed.setBytes(1, sha256);
          sealed.setInt(2, slices.getInt(2));
          sealed.setBytes(3, seal.seal(sha256, slices.getInt(2), slices.getBytes(3)));
          sealed.executeUpdate();
        }
      }
    }
  }

  private void enterContents(Connection connection) throws SQLException {
    try (PreparedStatement contents =
        connection.prepareStatement(
            """
            insert into file_content (sha256, size, key_name, kept_at)
            select sha256, min(size), ?, min(uploaded_at) from document group by sha256
            """)) {
      contents.setString(1, seal.keyName());
      contents.executeUpdate();
    }
  }
}
