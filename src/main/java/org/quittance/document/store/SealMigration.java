package org.quittance.document.store;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * A step of the schema that seals what was kept in plain. In Java because the key is in no
 * database; it has no checksum, because nothing of it is read from a file.
 */
abstract class SealMigration implements JavaMigration {

  private final String version;
  private final String description;

  SealMigration(String version, String description) {
    this.version = version;
    this.description = description;
  }

  @Override
  public final MigrationVersion getVersion() {
    return MigrationVersion.fromVersion(version);
  }

  @Override
  public final String getDescription() {
    return description;
  }

  @Override
  public final Integer getChecksum() {
    return null;
  }

  @Override
  public final boolean canExecuteInTransaction() {
    return true;
  }
}
