package org.quittance.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.quittance.testing.InContainer;

class ServerIT extends InContainer {

  @Inject private Clock clock;
  @PersistenceContext private EntityManager entities;

  @Resource(lookup = "java:jboss/datasources/QuittanceDS")
  private DataSource dataSource;

  @Resource(lookup = "java:jboss/mail/Quittance")
  private Session mail;

  @Test
  void the_schema_was_migrated_before_anything_asked_for_it() throws Exception {
    try (var connection = dataSource.getConnection();
        var rows =
            connection
                .createStatement()
                .executeQuery("select count(*) from flyway_schema_history where success = 0")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isZero();
    }
  }

  @Test
  void the_database_is_a_real_mariadb_in_read_committed() throws Exception {
    try (var connection = dataSource.getConnection()) {
      assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("MariaDB");
      assertThat(connection.getTransactionIsolation())
          .isEqualTo(java.sql.Connection.TRANSACTION_READ_COMMITTED);
    }
  }

  @Test
  void entities_are_kept_by_eclipselink() {
    assertThat(entities.getEntityManagerFactory().getProperties().toString())
        .contains("eclipselink");
  }

  @Test
  void mail_has_a_session_and_a_sender() {
    assertThat(mail.getProperty("mail.from")).isNotBlank();
  }

  @Test
  void the_clock_can_be_moved_on_the_bench() {
    ShiftableClock movable = (ShiftableClock) clock;
    Duration before = movable.offset();
    try {
      movable.shiftTo(Duration.ofDays(400));
      assertThat(clock.instant()).isAfter(Instant.now().plus(Duration.ofDays(399)));
    } finally {
      movable.shiftTo(before);
    }
  }
}
