package org.quittance.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.quittance.demo.DatabaseServer;
import org.quittance.demo.DemoAccount;
import org.quittance.demo.Folders;
import org.quittance.demo.Ports;
import org.quittance.demo.stripe.StripeSimulator;

/**
 * Starts what a server under test needs before Arquillian starts the server itself, all on free
 * ports, and tells Arquillian about them by system properties (see arquillian.xml). Active only in
 * runs that set {@code quittance.bench}, so plain tests never wait for a database.
 */
public final class Bench implements LauncherSessionListener {

  /** The key of the agency itself, known to the server from its start. */
  public static final String AGENCY_KEY = "bench-agency-key";

  /** The password of every {@link DemoAccount} on the bench. */
  public static final String PASSWORD = "bench-pass-phrase";

  /** What the simulator signs its webhooks with, for tests that forge or repeat them. */
  public static final String WEBHOOK_SECRET = "whsec_bench";

  private static final int HTTP = 8080;
  private static final int MANAGEMENT = 9990;

  private static DatabaseServer database;
  private static GreenMail mail;
  private static StripeSimulator stripe;
  private static Clamd clamd;

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
    if (stripe != null) {
      stripe.close();
    }
    if (mail != null) {
      mail.stop();
    }
    if (clamd != null) {
      clamd.close();
    }
    if (database != null) {
      database.close();
    }
  }

  private static void start() throws Exception {
    int offset = freeOffset();
    int databasePort = Ports.free();
    int mailPort = Ports.free();
    Path data = Path.of("target/bench-data").toAbsolutePath();
    Folders.delete(data);
    Folders.delete(Path.of(System.getProperty("bench.server.base")));
    database =
        DatabaseServer.start(
            databasePort, Path.of("target/mariadb").toAbsolutePath(), data.resolve("mariadb"));
    // A run that is broken off tells nobody that the session is closed.
    Runtime.getRuntime().addShutdownHook(new Thread(database::close, "bench-stop"));
    mail = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    clamd = Clamd.start();
    String portal = "http://localhost:" + (HTTP + offset);
    stripe =
        StripeSimulator.builder()
            .webhook(URI.create(portal + "/stripe/webhook"), WEBHOOK_SECRET)
            .build()
            .start(0);
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
                "-Dstripe.secret.key=" + stripe.secretKey(),
                "-Dstripe.webhook.secret=" + WEBHOOK_SECRET,
                "-Dquittance.stripe.api.base=" + stripe.url(),
                "-Dquittance.portal.url=" + portal,
                "-Dquittance.db.url=" + database.jdbcUrl(),
                "-Dquittance.smtp.port=" + mailPort,
                "-Dquittance.token.pepper=the-pepper-of-the-bench-which-is-no-secret",
                "-Dquittance.clamav=" + clamd.address(),
                "-Dquittance.document.key=" + "d".repeat(43) + "=",
                "-Dquittance.password.cost=10",
                "-Dquittance.bootstrap.accounts=" + DemoAccount.asSetting(PASSWORD),
                "-Dquittance.bootstrap.api.keys=bench:agency:" + AGENCY_KEY)
            .collect(Collectors.joining(" ")));
  }

  /** The running database, for tests that look behind the application. */
  public static DatabaseServer database() {
    return started(database);
  }

  /** The payment provider the server under test talks to. */
  public static StripeSimulator stripe() {
    return started(stripe);
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

  // The server's ports move together, so one offset must suit both.
  private static int freeOffset() {
    for (int attempt = 0; attempt < 200; attempt++) {
      int offset = ThreadLocalRandom.current().nextInt(1000, 20000);
      if (Ports.isFree(HTTP + offset) && Ports.isFree(MANAGEMENT + offset)) {
        return offset;
      }
    }
    throw new IllegalStateException("No free ports for the server");
  }
}
