package org.quittance.demo;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person may choose when starting the demo, each with a system property of Maven ({@code
 * -Ddemo.port=9080}).
 *
 * @param data what survives a restart: database, mails, simulator, secrets
 * @param fresh begins with empty data
 * @param develop pages and classes are taken over while the demo runs
 * @param exitsOnceReady stops as soon as everything stands, for trying the start alone
 * @param stripeKey null to use the simulator
 */
record DemoOptions(
    int portalPort,
    int mailboxPort,
    int stripePort,
    Path project,
    Path data,
    boolean fresh,
    boolean develop,
    boolean exitsOnceReady,
    String stripeKey) {

  static DemoOptions fromSystem() {
    Path project = Path.of(System.getProperty("demo.project", "")).toAbsolutePath().normalize();
    return new DemoOptions(
        port("demo.port", 8080),
        port("demo.mailbox.port", 8025),
        port("demo.stripe.port", 12111),
        project,
        project.resolve(System.getProperty("demo.data", ".demo-data")).normalize(),
        flag("demo.fresh"),
        flag("demo.develop"),
        flag("demo.exit"),
        Optional.ofNullable(System.getenv("STRIPE_SECRET_KEY"))
            .filter(key -> !key.isBlank())
            .orElse(null));
  }

  String portal() {
    return "http://localhost:" + portalPort;
  }

  String mailbox() {
    return "http://localhost:" + mailboxPort;
  }

  String stripe() {
    return "http://localhost:" + stripePort;
  }

  boolean isSimulated() {
    return stripeKey == null;
  }

  Path target() {
    return project.resolve("target");
  }

  private static int port(String property, int usual) {
    String text = System.getProperty(property);
    if (text == null) {
      return usual;
    }
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw new DemoFailure("-D" + property + "=" + text + " is not a port", e);
    }
    throw new DemoFailure("-D" + property + "=" + text + " is not a port");
  }

  private static boolean flag(String property) {
    String text = System.getProperty(property);
    return text != null && !"false".equalsIgnoreCase(text);
  }
}
