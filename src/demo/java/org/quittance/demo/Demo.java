package org.quittance.demo;

import ch.vorburger.exec.ManagedProcessException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.demo.samples.Samples;
import org.quittance.demo.stripe.StripeSimulator;

/**
 * {@code mvn -Pdemo}: database, mail catcher, payment simulator and server, started in this order
 * and stopped in the opposite one, until Ctrl-C. Says what it does in one line a step, and what a
 * person has to put right in one line too.
 */
public final class Demo {

  private static final String AGENCY_KEY = "demo-agency-key";
  private static final String PASSWORD = "demo-pass-phrase";
  private static final String SIMULATOR_KEY = "sk_test_demo";
  private static final String WEBHOOK_SECRET = "whsec_demo";

  // What goes wrong in them reaches people as one line of a DemoFailure, not as a stack trace.
  // Held, because a logger nobody holds forgets its level.
  private static final List<Logger> CHATTY =
      List.of(
          Logger.getLogger("ch.vorburger"),
          Logger.getLogger("com.icegreen"),
          Logger.getLogger("org.apache.commons.exec"));

  private final DemoOptions options;
  private final long startedAt = System.nanoTime();
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private boolean stopping;

  private Demo(DemoOptions options) {
    this.options = options;
  }

  public static void main(String[] arguments) {
    CHATTY.forEach(logger -> logger.setLevel(Level.OFF));
    try {
      System.exit(new Demo(DemoOptions.fromSystem()).run());
    } catch (DemoFailure failure) {
      System.err.println("\nQuittance cannot run: " + failure.getMessage() + "\n");
      System.exit(1);
    }
  }

  private int run() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "demo-stop"));
    try {
      checkPorts();
      prepareData();
      DatabaseServer database = startDatabase();
      MailCatcher mail = startMail();
      startStripe();
      PortalServer portal = startPortal(database, mail);
      List<Samples.Link> links = Samples.load(options.portal(), AGENCY_KEY);
      print(links);
      if (options.exitsOnceReady()) {
        return 0;
      }
      if (options.develop()) {
        new DevelopLoop(options, portal).start();
      }
      int exit = portal.process().waitFor();
      return fail("the server ended with " + exit + " (see " + portal.log() + ")");
    } catch (IOException e) {
      throw new DemoFailure(e.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    } catch (DemoFailure clear) {
      throw clear;
    } catch (RuntimeException e) {
      // Whoever starts the demo cannot mend a program; what they can mend is what it reads.
      throw new DemoFailure(
          e.getMessage()
              + ". If what is kept in "
              + options.data()
              + " is damaged, start once with -Ddemo.fresh=true to begin again with empty data",
          e);
    }
  }

  private int fail(String line) {
    synchronized (this) {
      if (stopping) {
        return 0;
      }
    }
    throw new DemoFailure(line);
  }

  private void checkPorts() {
    Ports.requireFree(options.portalPort(), "the portal", "demo.port");
    Ports.requireFree(options.mailboxPort(), "the mailbox", "demo.mailbox.port");
    if (options.isSimulated()) {
      Ports.requireFree(options.stripePort(), "the Stripe simulator", "demo.stripe.port");
    }
  }

  private void prepareData() {
    Path data = options.data();
    if (Files.exists(data) && !Files.isDirectory(data)) {
      throw new DemoFailure(
          "the data folder " + data + " is a file: remove it, or name another with -Ddemo.data=…");
    }
    try {
      if (options.fresh()) {
        Folders.delete(data);
      }
      Files.createDirectories(data);
    } catch (IOException e) {
      throw new DemoFailure("the data folder " + data + " cannot be used: " + e, e);
    }
    if (!Files.isWritable(data)) {
      throw new DemoFailure("the data folder " + data + " cannot be written to");
    }
  }

  private DatabaseServer startDatabase() throws IOException {
    Path folder = options.data().resolve("mariadb");
    say("Database: MariaDB in " + folder);
    try {
      return started(
          DatabaseServer.start(Ports.freeNear(13306), options.target().resolve("mariadb"), folder));
    } catch (ManagedProcessException e) {
      throw new DemoFailure(
          "the database does not start from "
              + folder
              + ". Remove that folder, or start once with -Ddemo.fresh=true, to begin again"
              + " with empty data",
          e);
    }
  }

  private MailCatcher startMail() throws IOException {
    say("Mail: caught, and shown at " + options.mailbox());
    MailCatcher catcher =
        started(MailCatcher.start(Ports.freeNear(13025), options.data().resolve("mail")));
    started(MailboxPage.start(options.mailboxPort(), catcher));
    return catcher;
  }

  private PortalServer startPortal(DatabaseServer database, MailCatcher mail)
      throws IOException, InterruptedException {
    say("Server: WildFly with the portal (the longest step)");
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("jboss.http.port", String.valueOf(options.portalPort()));
    settings.put("jboss.management.http.port", String.valueOf(Ports.freeNear(9990)));
    settings.put("quittance.portal.url", options.portal());
    settings.put("quittance.db.url", database.jdbcUrl());
    settings.put("quittance.smtp.port", String.valueOf(mail.port()));
    settings.put("quittance.token.pepper", kept("pepper", HexFormat.of()::formatHex));
    settings.put(
        "quittance.document.key", kept("document-key", Base64.getEncoder()::encodeToString));
    settings.put("quittance.password.cost", "10");
    settings.put("quittance.bootstrap.api.keys", "demo:agency:" + AGENCY_KEY);
    settings.put("quittance.bootstrap.accounts", DemoAccount.asSetting(PASSWORD));
    if (options.isSimulated()) {
      settings.put("stripe.secret.key", SIMULATOR_KEY);
      settings.put("stripe.webhook.secret", WEBHOOK_SECRET);
      settings.put("quittance.stripe.api.base", options.stripe());
    }
    if (options.develop()) {
      settings.put("quittance.faces.stage", "Development");
    }
    PortalServer portal =
        started(
            PortalServer.start(
                options.target().resolve("server"),
                options.target().resolve("demo-server"),
                options.target().resolve("ROOT"),
                List.of("-Xms256m", "-Xmx768m", "-Djava.net.preferIPv4Stack=true"),
                settings));
    portal.awaitDeployed(Duration.ofMinutes(5));
    return portal;
  }

  private void startStripe() {
    if (!options.isSimulated()) {
      say("Payments: Stripe itself, with the key in STRIPE_SECRET_KEY");
      return;
    }
    say("Payments: Stripe simulator at " + options.stripe());
    started(
        StripeSimulator.builder()
            .secretKey(SIMULATOR_KEY)
            .webhook(URI.create(options.portal() + "/stripe/webhook"), WEBHOOK_SECRET)
            .snapshot(options.data().resolve("stripe.json"))
            .build()
            .start(options.stripePort()));
  }

  // Links issued and files kept before a restart must open after it, so secrets live with the data.
  private String kept(String secret, Function<byte[], String> form) throws IOException {
    Path file = options.data().resolve(secret);
    if (!Files.exists(file)) {
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      Files.writeString(file, form.apply(random), StandardCharsets.US_ASCII);
    }
    return Files.readString(file, StandardCharsets.US_ASCII).strip();
  }

  private void print(List<Samples.Link> links) {
    StringBuilder block = new StringBuilder("\n");
    line(block, "Quittance is ready after " + seconds() + " s. Ctrl-C stops it.", "");
    block.append('\n');
    line(block, "Portal", options.portal());
    line(block, "Mailbox", options.mailbox());
    line(
        block,
        "Payments",
        options.isSimulated()
            ? options.stripe() + "  (Stripe simulator; card 4242 4242 4242 4242)"
            : "Stripe, test mode");
    line(block, "API", options.portal() + "/api/v1  Authorization: Bearer " + AGENCY_KEY);
    line(block, "Staff", options.portal() + "/staff/  password " + PASSWORD);
    for (DemoAccount account : DemoAccount.values()) {
      line(block, "", account.email() + "  " + account.description());
    }
    for (Samples.Link link : links) {
      line(block, link.who(), link.url());
      line(block, "", link.situation() + "; identity check: " + link.answer());
    }
    System.out.println(block);
  }

  private static void line(StringBuilder block, String name, String value) {
    block.append("  ").append(value.isEmpty() ? name : "%-16s%s".formatted(name, value));
    block.append('\n');
  }

  private void say(String step) {
    System.out.printf("  [%2d s] %s%n", seconds(), step);
  }

  private long seconds() {
    return Duration.ofNanos(System.nanoTime() - startedAt).toSeconds();
  }

  private synchronized <T extends AutoCloseable> T started(T part) {
    running.push(part);
    return part;
  }

  private void stop() {
    synchronized (this) {
      stopping = true;
    }
    while (!running.isEmpty()) {
      try {
        running.pop().close();
      } catch (Exception e) {
        System.err.println("  While stopping: " + e.getMessage());
      }
    }
  }
}
