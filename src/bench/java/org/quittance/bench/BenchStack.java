package org.quittance.bench;

import ch.vorburger.exec.ManagedProcessException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quittance.demo.DatabaseServer;
import org.quittance.demo.Folders;
import org.quittance.demo.MailCatcher;
import org.quittance.demo.PortalServer;
import org.quittance.demo.Ports;

/** Database, mail catcher and server of one run, on free ports and on fresh data. */
final class BenchStack implements AutoCloseable {

  static final String STAFF = "staff@bench.example";
  static final String PASSWORD = "bench-pass-phrase";

  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final String portal;
  private final DatabaseServer database;

  BenchStack(BenchOptions options)
      throws IOException, InterruptedException, ManagedProcessException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopQuietly, "bench-stop"));
    Folders.delete(options.data());
    Files.createDirectories(options.data());
    database =
        started(
            DatabaseServer.start(
                Ports.free(),
                options.target().resolve("mariadb"),
                options.data().resolve("mariadb")));
    MailCatcher mail = started(MailCatcher.start(Ports.free(), options.data().resolve("mail")));
    int port = Ports.free();
    portal = "http://localhost:" + port;
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("jboss.http.port", String.valueOf(port));
    settings.put("jboss.management.http.port", String.valueOf(Ports.free()));
    settings.put("quittance.portal.url", portal);
    settings.put("quittance.db.url", database.jdbcUrl());
    settings.put("quittance.smtp.port", String.valueOf(mail.port()));
    settings.put("quittance.token.pepper", "bench-".repeat(8));
    settings.put("quittance.document.key", "b".repeat(43) + "=");
    settings.put("quittance.password.cost", "10");
    settings.put("quittance.bootstrap.api.keys", "bench:agency:" + Journeys.KEY);
    settings.put("quittance.bootstrap.accounts", String.join(":", STAFF, "SUPERVISOR", PASSWORD));
    PortalServer server =
        started(
            PortalServer.start(
                options.target().resolve("server"),
                options.data().resolve("server"),
                portalWithLimits(options),
                List.of("-Xms512m", "-Xmx512m", "-Djava.net.preferIPv4Stack=true"),
                settings));
    server.awaitDeployed(Duration.ofMinutes(5));
  }

  // The limits are answered by the same server and the same application as the journeys.
  private static Path portalWithLimits(BenchOptions options) throws IOException {
    Path copy = options.data().resolve("portal");
    Folders.refresh(options.target().resolve("ROOT"), copy);
    Path limits = Files.createDirectories(copy.resolve("bench"));
    Files.writeString(limits.resolve("static.txt"), "x".repeat(4_096), StandardCharsets.US_ASCII);
    Files.writeString(
        limits.resolve("empty.xhtml"),
        """
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:f="jakarta.faces.core">
          <f:view transient="true"><body></body></f:view>
        </html>
        """,
        StandardCharsets.UTF_8);
    return copy;
  }

  String portal() {
    return portal;
  }

  String jdbcUrl() {
    return database.jdbcUrl()
        + (database.jdbcUrl().contains("?") ? "&" : "?")
        + "user=quittance&password=quittance&rewriteBatchedStatements=true";
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl());
  }

  private <T extends AutoCloseable> T started(T part) {
    running.push(part);
    return part;
  }

  private void stopQuietly() {
    try {
      close();
    } catch (Exception e) {
      System.err.println("  While stopping: " + e.getMessage());
    }
  }

  @Override
  public synchronized void close() throws Exception {
    while (!running.isEmpty()) {
      running.pop().close();
    }
  }
}
