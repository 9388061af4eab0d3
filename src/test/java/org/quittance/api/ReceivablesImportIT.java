package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Portal;
import org.quittance.testing.Portal.Answer;

/** Files of cases over the interface, among them a real receivables ledger. */
class ReceivablesImportIT extends AgainstPortal {

  private static final Path LEDGER = Path.of("../shared/data/receivables/accounts-receivable.csv");
  private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/uuuu");
  // 2012 and 2013 become 2024 and 2025.
  private static final int YEARS_SINCE = 12;
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(8);
  private static final String HEADER =
      "case_reference;creditor;placed_on;debtor_kind;debtor_name;siren;address;postal_code;city;"
          + "country;letter_reference;letter_sent_on;claim_reference;claim_label;issued_on;due_on;"
          + "principal;interest_basis;indemnity\n";

  private final Portal agency = Portal.asAgency();

  @BeforeEach
  void a_creditor() {
    agency.put("/api/v1/creditors/ENSUD", Bodies.creditor("Énergie du Sud"));
  }

  static boolean theLedgerIsThere() {
    return Files.exists(LEDGER);
  }

  private static LocalDate shifted(String american) {
    return LocalDate.parse(american, AMERICAN).plusYears(YEARS_SINCE);
  }

  /** One case a customer; every invoice that was paid late is a claim. */
  private static String converted(String prefix) throws IOException {
    Map<String, StringBuilder> byCustomer = new TreeMap<>();
    try (Stream<String> lines = Files.lines(LEDGER)) {
      lines
          .skip(1)
          .map(line -> line.split(",", -1))
          .filter(invoice -> Integer.parseInt(invoice[11].strip()) > 0)
          .forEach(
              invoice ->
                  byCustomer
                      .computeIfAbsent(invoice[1], customer -> new StringBuilder())
                      .append(row(prefix, invoice)));
    }
    return HEADER + byCustomer.values().stream().collect(Collectors.joining());
  }

  private static String row(String prefix, String[] invoice) {
    return String.join(
            ";",
            prefix + "-" + invoice[1],
            "ENSUD",
            "2026-11-02",
            "BUSINESS",
            "Customer " + invoice[1],
            "552100554",
            "1 rue du Commerce",
            "31000",
            "Toulouse",
            "FR",
            "L-" + invoice[1],
            "03/11/2026",
            invoice[3],
            "Invoice " + invoice[3],
            shifted(invoice[4]).toString(),
            shifted(invoice[5]).format(DateTimeFormatter.ofPattern("dd/MM/uuuu")),
            invoice[6].replace('.', ','),
            "L441_10_DEFAULT",
            "oui")
        + "\n";
  }

  private Answer send(String type, BodyPublisher body, String query) {
    return agency.call("POST", "/api/v1/imports" + query, body, "Content-Type", type);
  }

  private Answer awaitEnd(Answer accepted) {
    String address = "/api/v1/imports/" + accepted.expect(202).text("/id");
    assertThat(accepted.header("Location").orElseThrow()).endsWith(address);
    long end = System.nanoTime() + PATIENCE;
    Answer answer = agency.get(address).expect(200);
    while (answer.text("/status").matches("RECEIVED|CHECKING|RUNNING")) {
      assertThat(System.nanoTime()).as(answer.body()).isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      answer = agency.get(address).expect(200);
    }
    return answer;
  }

  @Test
  @EnabledIf("theLedgerIsThere")
  void the_late_invoices_of_a_real_ledger_become_case_files() throws IOException {
    String prefix = Bodies.fresh("AR");
    String csv = converted(prefix);
    long invoices = csv.lines().count() - 1;

    Answer end = awaitEnd(send("text/csv", BodyPublishers.ofString(csv), "?name=ledger.csv"));

    assertThat(end.text("/faults")).as(end.body()).isEqualTo("0");
    assertThat(end.text("/status")).isEqualTo("FINISHED");
    assertThat(end.text("/placed")).isEqualTo(end.text("/cases"));
    assertThat(invoices).isGreaterThan(800);
    String customer = csv.lines().skip(1).findFirst().orElseThrow().split(";", -1)[0];
    agency.get("/api/v1/cases/" + customer + "/breakdown?on=2026-11-22").expect(200);
  }

  @Test
  void a_hundred_thousand_lines_are_placed() {
    String prefix = Bodies.fresh("BIG");
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i < 100_000; i++) {
      csv.append(prefix)
          .append('-')
          .append(i / 20)
          .append(
              i % 20 == 0
                  ? ";ENSUD;2026-11-02;CONSUMER;Customer;;1 rue du"
                      + " Commerce;31000;Toulouse;FR;L-1;2026-11-03;"
                  : ";;;;;;;;;;;;");
      csv.append("F-").append(i).append(";Mars 2025;;2025-04-30;10,50;NONE;0\n");
    }

    Answer end = awaitEnd(send("text/csv", BodyPublishers.ofString(csv.toString()), ""));

    assertThat(end.text("/placed")).as(end.body()).isEqualTo("5000");
  }

  @Test
  void a_faulty_file_places_nothing_and_says_why_in_the_callers_language() {
    String prefix = Bodies.fresh("BAD");
    String row =
        ";ENSUD;2026-11-02;CONSUMER;Claire Martin;;8 place du Marché;31300;Toulouse;FR;L-1;"
            + "2026-11-03;F-1;Mars;;2025-04-30;";
    String csv =
        HEADER + prefix + "-1" + row + "10;NONE;0\n" + prefix + "-2" + row + "ten;NONE;0\n";

    Answer end = awaitEnd(send("text/csv", BodyPublishers.ofString(csv), ""));

    assertThat(end.text("/status")).isEqualTo("CHECKED");
    assertThat(end.text("/errors/0/line")).isEqualTo("3");
    assertThat(end.text("/errors/0/field")).isEqualTo("principal");
    assertThat(end.text("/errors/0/code")).isEqualTo("LINE_AMOUNT_UNREADABLE");
    agency.get("/api/v1/cases/" + prefix + "-1").expect(404);

    awaitEnd(send("text/csv", BodyPublishers.ofString(csv), "?keepGoodLines=true"));

    agency.get("/api/v1/cases/" + prefix + "-1").expect(200);
    agency.get("/api/v1/cases/" + prefix + "-2").expect(404);
  }

  @Test
  void json_lines_are_placed_like_single_calls() {
    String reference = Bodies.fresh("JSONL");
    String line =
        Bodies.placement("ENSUD")
            .replace("\n", " ")
            .replaceFirst("\\{", "{\"reference\":\"" + reference + "\",");

    Answer end = awaitEnd(send("application/x-ndjson", BodyPublishers.ofString(line + "\n"), ""));

    assertThat(end.text("/placed")).as(end.body()).isEqualTo("1");
    agency.get("/api/v1/cases/" + reference).expect(200);
  }
}
