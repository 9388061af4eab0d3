package org.quittance.demo.stripe;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The parts of the simulator, put together, and the passing of its time. */
final class Simulation implements AutoCloseable {

  private static final Duration QUIET = Duration.ofSeconds(30);

  private final SimulatedWorld world;
  private final Webhooks webhooks;
  private final Events events;
  private final WebhookEndpoints endpoints;
  private final PaymentMethods methods;
  private final PaymentAttempts attempts;
  private final SetupAttempts setupAttempts;
  private final CheckoutSessions sessions;
  private final Mandates mandates;
  private final Disputes disputes;
  private final ApiRouter router = new ApiRouter();
  private final Idempotency idempotency = new Idempotency();
  private final FaultRules faults = new FaultRules();
  private final RequestLog log = new RequestLog();

  Simulation(SimulatedWorld world, String baseUrl, Duration debitTime) {
    this.world = world;
    webhooks = new Webhooks(world);
    events = new Events(world, webhooks);
    endpoints = new WebhookEndpoints(world);
    methods = new PaymentMethods(world, events);
    BalanceTransactions balance = new BalanceTransactions(world);
    Charges charges = new Charges(world, events, balance);
    Customers customers = new Customers(world, events);
    mandates = new Mandates(world, events, baseUrl);
    attempts = new PaymentAttempts(world, events, methods, charges, mandates, baseUrl, debitTime);
    setupAttempts = new SetupAttempts(world, events, methods, mandates, baseUrl);
    SetupIntents setupIntents = new SetupIntents(world, events, methods, setupAttempts);
    PaymentIntents intents = new PaymentIntents(world, events, methods, attempts);
    CheckoutOrders orders = new CheckoutOrders(world, baseUrl);
    CheckoutSetups setups = new CheckoutSetups(world, setupIntents, setupAttempts);
    sessions = new CheckoutSessions(world, events, intents, attempts, customers, orders, setups);
    disputes = new Disputes(world, events, balance, methods, mandates);
    Refunds refunds = new Refunds(world, events, balance, methods);
    events.routes(router);
    endpoints.routes(router);
    methods.routes(router);
    balance.routes(router);
    charges.routes(router);
    customers.routes(router);
    intents.routes(router);
    sessions.routes(router);
    refunds.routes(router);
    setupIntents.routes(router);
    mandates.routes(router);
    disputes.routes(router);
  }

  SimulatedWorld world() {
    return world;
  }

  Webhooks webhooks() {
    return webhooks;
  }

  Events events() {
    return events;
  }

  WebhookEndpoints endpoints() {
    return endpoints;
  }

  PaymentMethods methods() {
    return methods;
  }

  PaymentAttempts attempts() {
    return attempts;
  }

  SetupAttempts setupAttempts() {
    return setupAttempts;
  }

  Mandates mandates() {
    return mandates;
  }

  Disputes disputes() {
    return disputes;
  }

  CheckoutSessions sessions() {
    return sessions;
  }

  ApiRouter router() {
    return router;
  }

  Idempotency idempotency() {
    return idempotency;
  }

  FaultRules faults() {
    return faults;
  }

  RequestLog log() {
    return log;
  }

  /** Does what has become due by the clock itself. */
  void catchUp() {
    if (world.read(() -> isDue(world.now()))) {
      world.change(() -> world.agenda().runDue(world.now()));
    }
  }

  /**
   * Moves the clock forward, stopping at everything due on the way so that each thing happens at
   * its own time, and returns when the webhooks it caused have been attempted.
   */
  void advance(Duration by) {
    Instant target = world.now().plus(by);
    webhooks.awaitQuiet(QUIET);
    Optional<Instant> next = world.read(() -> world.agenda().next());
    while (next.isPresent() && !next.get().isAfter(target)) {
      world.clock().jumpTo(next.get());
      world.change(() -> world.agenda().runDue(world.now()));
      webhooks.awaitQuiet(QUIET);
      next = world.read(() -> world.agenda().next());
    }
    world.clock().jumpTo(target);
  }

  /** Forgets everything but the configured webhook endpoint; identifiers are not used again. */
  void reset() {
    world.change(
        () -> {
          world.store().clear();
          world.agenda().restore(java.util.List.of());
          webhooks.clear();
          idempotency.entries().clear();
          faults.clear();
          log.clear();
        });
  }

  @Override
  public void close() {
    webhooks.close();
  }

  private boolean isDue(Instant now) {
    return world.agenda().next().filter(next -> !next.isAfter(now)).isPresent();
  }
}
