package org.quittance.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the schema of the database to the version this application was built for, before anything
 * reads it. Servers that start together wait for each other. Other start-up beans that use the
 * database declare {@code @DependsOn("Migrator")}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrator {

  private static final Logger LOG = System.getLogger(Migrator.class.getName());

  /** The server's own tables of batch runs, which it may create before the application starts. */
  private static final Set<String> BATCH_TABLES =
      Set.of("job_instance", "job_execution", "step_execution", "partition_execution");

  @Resource(lookup = "java:jboss/datasources/QuittanceDS")
  private DataSource dataSource;

  /** Steps a capability brings that need more than SQL, for instance a key. */
  @Inject private Instance<JavaMigration> steps;

  @PostConstruct
  void migrate() {
    MigrateResult result =
        Flyway.configure(Migrator.class.getClassLoader())
            .dataSource(dataSource)
            .locations("classpath:db/migration")
            .javaMigrations(steps.stream().toArray(JavaMigration[]::new))
            .baselineVersion("0")
            // Numbers are grouped by capability: a later release may bring a lower one.
            .outOfOrder(true)
            .baselineOnMigrate(holdsOnlyBatchTables())
            .load()
            .migrate();
    LOG.log(
        Level.INFO,
        "Database schema is at version {0} ({1} migrations applied)",
        result.targetSchemaVersion == null
            ? result.initialSchemaVersion
            : result.targetSchemaVersion,
        result.migrationsExecuted);
  }

  // A database that holds anything else is somebody else's: Flyway then refuses, and so it should.
  private boolean holdsOnlyBatchTables() {
    try (Connection connection = dataSource.getConnection();
        ResultSet tables =
            connection
                .getMetaData()
                .getTables(connection.getCatalog(), null, "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        if (!BATCH_TABLES.contains(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT))) {
          return false;
        }
      }
      return true;
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not answer: " + e.getMessage(), e);
    }
  }
}
