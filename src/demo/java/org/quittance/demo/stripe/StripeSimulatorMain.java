package org.quittance.demo.stripe;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * Runs the simulator by itself: {@code StripeSimulatorMain [port]}. The environment may name where
 * webhooks go ({@code STRIPE_SIMULATOR_WEBHOOK_URL}, {@code STRIPE_SIMULATOR_WEBHOOK_SECRET}), the
 * accepted key ({@code STRIPE_SIMULATOR_KEY}) and a file for the state ({@code
 * STRIPE_SIMULATOR_SNAPSHOT}).
 */
public final class StripeSimulatorMain {

  private static final int USUAL_PORT = 12111;

  private StripeSimulatorMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    int port = arguments.length == 0 ? USUAL_PORT : Integer.parseInt(arguments[0]);
    StripeSimulator.Builder builder = StripeSimulator.builder();
    String webhook = System.getenv("STRIPE_SIMULATOR_WEBHOOK_URL");
    if (webhook != null) {
      String secret = System.getenv("STRIPE_SIMULATOR_WEBHOOK_SECRET");
      builder.webhook(URI.create(webhook), secret == null ? "whsec_simulator" : secret);
    }
    String key = System.getenv("STRIPE_SIMULATOR_KEY");
    if (key != null) {
      builder.secretKey(key);
    }
    String snapshot = System.getenv("STRIPE_SIMULATOR_SNAPSHOT");
    if (snapshot != null) {
      builder.snapshot(Path.of(snapshot));
    }
    StripeSimulator simulator = builder.build().start(port);
    Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
    PrintStream out = System.out;
    out.println("Stripe simulator: " + simulator.url() + ", key " + simulator.secretKey());
    new CountDownLatch(1).await();
  }
}
