package org.quittance.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.quittance.demo.DatabaseServer;

/**
 * Starts what a server under test needs before Arquillian starts the server itself, all on free
 * ports, and tells Arquillian about them by system properties (see arquillian.xml). Active only in
 * runs that set {@code quittance.bench}, so plain tests never wait for a database.
 */
public final class Bench implements LauncherSessionListener {

  /** The key of the agency itself, known to the server from its start. */
  static final String AGENCY_KEY = "bench-agency-key";

  private static final int HTTP = 8080;
  private static final int MANAGEMENT = 9990;

  private static DatabaseServer database;
  private static GreenMail mail;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (!Boolean.getBoolean("quittance.bench") || database != null) {
      return;
    }
    try {
      start();
    } catch (Exception e) {
      throw new IllegalStateException("The test bench did not start: " + e.getMessage(), e);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (mail != null) {
      mail.stop();
    }
    if (database != null) {
      database.close();
    }
  }

  private static void start() throws Exception {
    int offset = freeOffset();
    int databasePort = freePort();
    int mailPort = freePort();
    Path data = Path.of("target/bench-data").toAbsolutePath();
    deleteAll(data);
    deleteAll(Path.of(System.getProperty("bench.server.base")));
    database =
        DatabaseServer.start(
            databasePort, Path.of("target/mariadb").toAbsolutePath(), data.resolve("mariadb"));
    mail = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    String portal = "http://localhost:" + (HTTP + offset);
    publish("bench.portal", portal);
    publish("bench.management", MANAGEMENT + offset);
    publish(
        "bench.java.options",
        Stream.of(
                "-Xms256m",
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-Djava.net.preferIPv4Stack=true",
                "-Djboss.socket.binding.port-offset=" + offset,
                "-Dquittance.clock.movable=true",
                "-Dquittance.portal.url=" + portal,
                "-Dquittance.db.url=" + database.jdbcUrl(),
                "-Dquittance.smtp.port=" + mailPort,
                "-Dquittance.token.pepper=the-pepper-of-the-bench-which-is-no-secret",
                "-Dquittance.password.cost=10",
                "-Dquittance.bootstrap.api.keys=bench:agency:" + AGENCY_KEY)
            .collect(Collectors.joining(" ")));
  }

  /** The running database, for tests that look behind the application. */
  public static DatabaseServer database() {
    return started(database);
  }

  static GreenMail mail() {
    return started(mail);
  }

  /** Where the portal answers, without a slash at the end. */
  public static String portalUrl() {
    return started(System.getProperty("bench.portal"));
  }

  private static <T> T started(T part) {
    if (part == null) {
      throw new IllegalStateException(
          "This test needs the bench: name it *IT and run it with mvn verify -Dit.test=…");
    }
    return part;
  }

  private static void publish(String name, Object value) {
    System.setProperty(name, value.toString());
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  // The server's ports move together, so one offset must suit both.
  private static int freeOffset() {
    for (int attempt = 0; attempt < 200; attempt++) {
      int offset = ThreadLocalRandom.current().nextInt(1000, 20000);
      if (isFree(HTTP + offset) && isFree(MANAGEMENT + offset)) {
        return offset;
      }
    }
    throw new IllegalStateException("No free ports for the server");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
