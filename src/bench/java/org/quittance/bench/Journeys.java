package org.quittance.bench;

import java.io.IOException;
import java.util.List;

/** What is measured: the product's journeys. */
final class Journeys {

  static final String KEY = "bench-agency-key";

  private Journeys() {}

  /** A debtor looks at their file. */
  static Journey debtorFile(List<Visitor> debtors) {
    return page("debtor's file page", debtors, "/debtor/case");
  }

  /** The same, asked for by everybody who is signed in, and read by them. */
  static Journey reading(List<Visitor> debtors) {
    return page(debtors.size() + " debtors reading", debtors, "/debtor/case");
  }

  /** Staff look at the first page of the case list. */
  static Journey staffList(Visitor staff) {
    return page("staff case list", List.of(staff), "/staff/cases");
  }

  static Journey page(String name, List<Visitor> visitors, String path) {
    return new Journey() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public long once(long turn) throws Exception {
        Visitor visitor = visitors.get((int) (turn % visitors.size()));
        return Visitor.expect(200, visitor.get(path));
      }
    };
  }

  /** The agency's system reports a transfer, each time on another case. */
  static Journey paymentPosting(String portal, int cases) {
    Visitor system = new Visitor(portal);
    return new Journey() {
      @Override
      public String name() {
        return "payment posting by API";
      }

      @Override
      public long once(long turn) throws IOException, InterruptedException {
        String body =
            """
            {"amount":{"amount":"1.00","currency":"EUR"},"receivedOn":"2026-11-20",
             "channel":"TRANSFER","externalReference":"BENCH-%d"}
            """
                .formatted(turn);
        String path = "/api/v1/cases/" + GeneratedPortfolio.reference(turn % cases) + "/payments";
        return Visitor.expect(
            201, system.call("POST", path, KEY, body, "Idempotency-Key", "bench-" + turn));
      }
    };
  }
}
