package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.quittance.platform.Ids;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Bench;
import org.quittance.testing.Portal;
import org.quittance.testing.Portal.Answer;

/** An import that failed says so to the system that sent it. */
class FailedImportIT extends AgainstPortal {

  private final long id = Ids.next();

  private void placeAFailedImport() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(Bench.database().jdbcUrl(), "quittance", "quittance");
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into import_job (id, name, format, charset, status, starts_itself,"
                    + " keep_good_lines, size_bytes, line_count, created_at, created_by_kind,"
                    + " created_by, touched_at, version, failure, failed_while) values (?,"
                    + " 'mars.csv', 'CSV', 'UTF-8', 'FAILED', true, false, 100, 10, '2026-11-20',"
                    + " 'API', 'bench', '2026-11-20', 0, 'BROKEN_OFF', 'CHECKING')")) {
      insert.setLong(1, id);
      insert.executeUpdate();
    }
  }

  private Answer read(String language) {
    return Portal.asAgency()
        .call(
            "GET",
            "/api/v1/imports/" + Ids.text(id),
            BodyPublishers.noBody(),
            "Accept-Language",
            language)
        .expect(200);
  }

  @Test
  void its_status_comes_with_a_reason_in_the_callers_language() throws SQLException {
    placeAFailedImport();
    Answer answer = read("en");
    ApiDescription.served().accepts("Import", answer.body());
    assertThat(answer.text("/status")).isEqualTo("FAILED");
    assertThat(answer.text("/failure")).isEqualTo("BROKEN_OFF");
    assertThat(answer.text("/detail")).contains("not a line of the file");
    assertThat(read("fr").text("/detail")).contains("non une ligne du fichier");
  }
}
