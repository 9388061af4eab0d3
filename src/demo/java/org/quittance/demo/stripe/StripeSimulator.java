package org.quittance.demo.stripe;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Stripe on this machine, for the demonstration and the tests: build it, start it on a port, point
 * the client library's base address and the browser at {@link #url()}.
 */
public final class StripeSimulator implements AutoCloseable {

  /** The key the simulator accepts unless told another. */
  public static final String DEFAULT_SECRET_KEY = "sk_test_simulator";

  private static final Duration TICK = Duration.ofMillis(250);

  private final Builder settings;
  private Simulation simulation;
  private HttpServer server;
  private ExecutorService threads;
  private ScheduledExecutorService ticker;
  private String url;

  private StripeSimulator(Builder settings) {
    this.settings = settings;
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * Starts serving on the loopback interface.
   *
   * @param port 0 for any free port
   */
  public StripeSimulator start(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("The Stripe simulator cannot listen on port " + port, e);
    }
    url = "http://localhost:" + server.getAddress().getPort();
    SimulatedWorld world =
        new SimulatedWorld(new VirtualClock(settings.clock), new ObjectIds(settings.seed));
    simulation = new Simulation(world, url, settings.debitTime);
    if (settings.snapshot != null) {
      Snapshot snapshot = new Snapshot(settings.snapshot, simulation);
      snapshot.load();
      world.afterEachChange(snapshot::save);
    }
    configureWebhook();
    simulation.log().listen(settings.listener);
    open();
    return this;
  }

  /** The address of the API and of the pages, without a trailing slash. */
  public String url() {
    return url;
  }

  public String secretKey() {
    return settings.secretKey;
  }

  /** The simulator's own time. */
  public Instant now() {
    return simulation.world().now();
  }

  /** Lets time pass: what falls due on the way happens, and its webhooks have been attempted. */
  public void advance(Duration by) {
    simulation.advance(by);
  }

  /** Forgets everything but the configured webhook. */
  public void reset() {
    simulation.reset();
    configureWebhook();
  }

  @Override
  public void close() {
    ticker.shutdownNow();
    // What still ends after this must not overwrite the file of a simulator started next.
    simulation.world().change(() -> simulation.world().afterEachChange(() -> {}));
    simulation.faults().clear();
    simulation.close();
    server.stop(0);
    threads.shutdownNow();
  }

  Simulation simulation() {
    return simulation;
  }

  private void configureWebhook() {
    if (settings.webhook != null) {
      simulation
          .world()
          .change(
              () ->
                  simulation
                      .endpoints()
                      .configure(settings.webhook.toString(), settings.webhookSecret));
    }
  }

  private void open() {
    HostedCheckoutPage checkout = new HostedCheckoutPage(simulation);
    checkout.redirectFirst(settings.redirectFirst);
    server.createContext("/v1/", new ApiDoor(simulation, settings.secretKey));
    server.createContext("/_sim/", new ControlPlane(simulation, checkout, this::reset));
    server.createContext(
        "/", new PageDoor(new IndexPage(simulation), checkout, new BankPage(simulation, checkout)));
    threads = Executors.newCachedThreadPool(StripeSimulator::daemon);
    server.setExecutor(threads);
    server.start();
    ticker = Executors.newSingleThreadScheduledExecutor(StripeSimulator::daemon);
    ticker.scheduleWithFixedDelay(
        this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void tick() {
    try {
      simulation.catchUp();
    } catch (RuntimeException e) {
      System.getLogger(StripeSimulator.class.getName())
          .log(System.Logger.Level.ERROR, "Something due in the simulator failed", e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "stripe-simulator");
    thread.setDaemon(true);
    return thread;
  }

  /** Settings of a simulator; everything has a default. */
  public static final class Builder {

    private String secretKey = DEFAULT_SECRET_KEY;
    private URI webhook;
    private String webhookSecret;
    private Clock clock = Clock.systemUTC();
    private Path snapshot;
    private long seed = new SecureRandom().nextLong();
    private boolean redirectFirst;
    private Duration debitTime = Duration.ofMinutes(1);
    private Consumer<RequestLog.Line> listener = line -> {};

    private Builder() {}

    /** The only key that is accepted. */
    public Builder secretKey(String key) {
      secretKey = key;
      return this;
    }

    /**
     * Sends every event to {@code address}.
     *
     * @param secret what the webhooks are signed with, as in {@code whsec_…}
     */
    public Builder webhook(URI address, String secret) {
      webhook = address;
      webhookSecret = secret;
      return this;
    }

    /** The clock that the simulator's own time starts from. */
    public Builder clock(Clock base) {
      clock = base;
      return this;
    }

    /** Keeps the state in this file: read at the start, written after every change. */
    public Builder snapshot(Path file) {
      snapshot = file;
      return this;
    }

    /** Makes identifiers repeatable; by default every start makes others. */
    public Builder seed(long value) {
      seed = value;
      return this;
    }

    /** Sends buyers back before the webhook was attempted, rather than after. */
    public Builder redirectFirst(boolean first) {
      redirectFirst = first;
      return this;
    }

    /** How long a SEPA debit takes on the simulator's clock; one minute unless told otherwise. */
    public Builder debitTime(Duration time) {
      debitTime = time;
      return this;
    }

    Builder listener(Consumer<RequestLog.Line> to) {
      listener = to;
      return this;
    }

    public StripeSimulator build() {
      return new StripeSimulator(this);
    }
  }
}
