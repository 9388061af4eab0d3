package org.quittance.demo;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
    return from(System::getProperty, System::getenv);
  }

  /**
   * @throws DemoFailure naming the property, when a port is none or two are the same
   */
  static DemoOptions from(UnaryOperator<String> properties, UnaryOperator<String> environment) {
    Path project = Path.of(or(properties, "demo.project", "")).toAbsolutePath().normalize();
    DemoOptions options =
        new DemoOptions(
            port(properties, "demo.port", 8080),
            port(properties, "demo.mailbox.port", 8025),
            port(properties, "demo.stripe.port", 12111),
            project,
            project.resolve(or(properties, "demo.data", ".demo-data")).normalize(),
            flag(properties, "demo.fresh"),
            flag(properties, "demo.develop"),
            flag(properties, "demo.exit"),
            Optional.ofNullable(environment.apply("STRIPE_SECRET_KEY"))
                .filter(key -> !key.isBlank())
                .orElse(null));
    options.requireDifferentPorts();
    return options;
  }

  private void requireDifferentPorts() {
    if (portalPort == mailboxPort || portalPort == stripePort || mailboxPort == stripePort) {
      throw new DemoFailure(
          "-Ddemo.port, -Ddemo.mailbox.port and -Ddemo.stripe.port have to be three ports, not "
              + portalPort
              + ", "
              + mailboxPort
              + " and "
              + stripePort);
    }
  }

  private static String or(UnaryOperator<String> properties, String property, String otherwise) {
    String text = properties.apply(property);
    return text == null ? otherwise : text;
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

  private static int port(UnaryOperator<String> properties, String property, int usual) {
    String text = properties.apply(property);
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

  private static boolean flag(UnaryOperator<String> properties, String property) {
    String text = properties.apply(property);
    return text != null && !"false".equalsIgnoreCase(text);
  }
}
