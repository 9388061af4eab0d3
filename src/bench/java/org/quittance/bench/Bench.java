package org.quittance.bench;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the stack, fills it, measures, prints. */
public final class Bench {

  private static final String CREDITOR =
      """
      {"name":"Bench","kind":"PROFESSIONAL","siren":"732829320","email":"bench@bench.example",
       "language":"fr","iban":"FR7630006000011234567890189",
       "address":{"lines":["1 rue"],"postalCode":"31000","city":"Toulouse","country":"FR"},
       "mandate":{"reference":"M-1","signedOn":"2026-01-15","jurisdiction":"FR",
         "commission":{"rate":"12.00","fixedFee":{"amount":"0.00","currency":"EUR"}},
         "notifications":"DIGEST"}}
      """;

  // Held, because a logger nobody holds forgets its level.
  private static final List<Logger> CHATTY =
      List.of(Logger.getLogger("ch.vorburger"), Logger.getLogger("org.apache.commons.exec"));

  private final BenchOptions options;
  private final BenchStack stack;

  private Bench(BenchOptions options, BenchStack stack) {
    this.options = options;
    this.stack = stack;
  }

  public static void main(String[] arguments) throws Exception {
    CHATTY.forEach(logger -> logger.setLevel(Level.OFF));
    BenchOptions options = BenchOptions.fromSystem();
    try (BenchStack stack = new BenchStack(options)) {
      new Bench(options, stack).run();
    }
    // Threads of the database's launcher would keep the build waiting.
    System.exit(0);
  }

  private void run() throws Exception {
    Visitor system = new Visitor(stack.portal());
    Visitor.expect(
        201,
        system.call(
            "PUT", "/api/v1/creditors/" + GeneratedPortfolio.CREDITOR, Journeys.KEY, CREDITOR));
    long start = System.nanoTime();
    try (Connection connection = stack.connect()) {
      new GeneratedPortfolio(connection).write(options.cases());
    }
    System.out.printf(
        "%n%,d case files written in %d s%n",
        options.cases(), Duration.ofNanos(System.nanoTime() - start).toSeconds());
    List<Visitor> debtors = debtors(system);
    Visitor staff = staff();
    List<Figures> limits = new ArrayList<>();
    List<Figures> journeys = new ArrayList<>();
    try (StatementCounter counter = new StatementCounter(stack.connect())) {
      Load load = new Load(options.workers(), counter);
      for (Journey limit :
          List.of(
              Limits.staticFile(stack.portal()),
              Limits.emptyPage(stack.portal()),
              Limits.bareTransaction(stack.jdbcUrl()))) {
        limits.add(load.run(limit, options.warmUp(), options.duration()));
      }
      journeys.add(load.run(Journeys.debtorFile(debtors), options.warmUp(), options.duration()));
      journeys.add(
          new Load(options.debtors(), options.reading(), counter)
              .run(Journeys.reading(debtors), options.reading(), options.duration()));
      journeys.add(load.run(Journeys.staffList(staff), options.warmUp(), options.duration()));
      // Last, because the mails it causes are still being written when it is over.
      journeys.add(
          load.run(
              Journeys.paymentPosting(stack.portal(), options.cases()),
              options.warmUp(),
              options.duration()));
    }
    print(limits, journeys);
  }

  private List<Visitor> debtors(Visitor system) throws IOException, InterruptedException {
    List<Visitor> debtors = new ArrayList<>();
    for (int i = 0; i < options.debtors(); i++) {
      HttpResponse<byte[]> issued =
          system.call(
              "POST",
              "/api/v1/cases/" + GeneratedPortfolio.reference(i) + "/access-links",
              Journeys.KEY,
              "{\"channel\":\"EMAIL\"}");
      Visitor.expect(201, issued);
      Visitor debtor = new Visitor(stack.portal());
      Visitor.expect(
          303,
          debtor.submit(
              url(issued),
              Map.of(
                  "act",
                  "open",
                  "postalCode",
                  GeneratedPortfolio.POSTAL_CODE,
                  "birthYear",
                  GeneratedPortfolio.BIRTH_YEAR)));
      debtors.add(debtor);
    }
    return debtors;
  }

  private static String url(HttpResponse<byte[]> issued) throws IOException {
    try (JsonReader reader = Json.createReader(Visitor.unpacked(issued))) {
      return reader.readObject().getString("url");
    }
  }

  private Visitor staff() throws IOException, InterruptedException {
    Visitor staff = new Visitor(stack.portal());
    Visitor.expect(
        303,
        staff.submit(
            "/sign-in", Map.of("email", BenchStack.STAFF, "password", BenchStack.PASSWORD)));
    return staff;
  }

  private void print(List<Figures> limits, List<Figures> journeys) {
    System.out.printf(
        "%,d case files, %d workers, %d s each%n%n",
        options.cases(), options.workers(), options.duration().toSeconds());
    System.out.printf(
        "%-26s %10s %9s %9s %8s %9s %8s%n",
        "", "req/s", "median", "p95", "SQL/req", "bytes/req", "failed");
    limits.forEach(Bench::print);
    System.out.println();
    journeys.forEach(Bench::print);
    System.out.println();
    ratio(journeys.get(0), limits.get(1));
    ratio(journeys.get(2), limits.get(1));
    ratio(journeys.get(3), limits.get(2));
    System.out.println();
  }

  private static void print(Figures figures) {
    System.out.printf(
        Locale.ROOT,
        "%-26s %10.1f %6.1f ms %6.1f ms %8.1f %9.0f %8d%n",
        figures.name(),
        figures.perSecond(),
        figures.median().toNanos() / 1e6,
        figures.p95().toNanos() / 1e6,
        figures.statements(),
        figures.bytes(),
        figures.failures());
  }

  private static void ratio(Figures journey, Figures limit) {
    System.out.printf(
        Locale.ROOT,
        "%s: %.2f of %s%n",
        journey.name(),
        journey.perSecond() / limit.perSecond(),
        limit.name());
  }
}
