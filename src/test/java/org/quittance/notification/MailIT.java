package org.quittance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Mailbox;
import org.quittance.testing.Mailbox.Letter;
import org.quittance.testing.Portal;

/** Mails on their way out of a real server, through a real relay. */
class MailIT extends AgainstPortal {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String own = Ids.text(Ids.next());
  private final String creditor = "MC-" + own;
  private final String reference = "MAIL-" + own;
  private final Mailbox debtorBox = mailbox("debtor");
  private final Mailbox creditorBox = mailbox("creditor");

  @BeforeEach
  void a_case() {
    register("IMMEDIATE");
    Portal.asAgency()
        .put(
            "/api/v1/cases/" + reference,
            """
            {"creditor":"%s","placedOn":"2026-11-02",
             "debtor":{"kind":"CONSUMER","name":"Claire Martin","birthDate":"1984-05-17",
                       "email":"debtor-%s@example.org","language":"fr",
                       "address":{"lines":["8 place du Marché"],"postalCode":"31300",
                                  "city":"Toulouse","country":"FR"}},
             "firstLetter":{"reference":"L-2026-0481","sentOn":"2026-11-03"},
             "claims":[{"reference":"F-1","kind":"INVOICE","label":"Électricité",
                        "dueOn":"2025-04-30","principal":{"amount":"420.00","currency":"EUR"},
                        "interest":{"basis":"NONE"},"indemnity":false}]}
            """
                .formatted(creditor, own.toLowerCase(Locale.ROOT)))
        .expect(201);
  }

  private Mailbox mailbox(String who) {
    return Mailbox.of(who + "-" + own.toLowerCase(Locale.ROOT) + "@example.org");
  }

  private void register(String rhythm) {
    Portal.asAgency()
        .put(
            "/api/v1/creditors/" + creditor,
            """
            {"name":"Énergie du Sud","kind":"PROFESSIONAL",
             "email":"creditor-%s@example.org","language":"en",
             "address":{"lines":["12 rue des Arts"],"postalCode":"31000","city":"Toulouse",
                        "country":"FR"},
             "mandate":{"reference":"M-1","signedOn":"2026-01-15","jurisdiction":"FR",
                        "commission":{"rate":"12.00",
                                      "fixedFee":{"amount":"15.00","currency":"EUR"}},
                        "notifications":"%s"}}
            """
                .formatted(own.toLowerCase(Locale.ROOT), rhythm));
  }

  @AfterEach
  void as_before() {
    Mailbox.openRelay();
    Portal.restoreClock();
  }

  private void pay(String euros, String bankReference) {
    Portal.asAgency()
        .post(
            "/api/v1/cases/" + reference + "/payments",
            """
            {"amount":{"amount":"%s","currency":"EUR"},"receivedOn":"2026-11-20",
             "channel":"TRANSFER","externalReference":"%s"}
            """
                .formatted(euros, bankReference))
        .expect(201);
  }

  private void door(String action) {
    Portal.anonymous()
        .call("POST", MailDoor.PATH + action + "?case=" + reference, BodyPublishers.noBody())
        .expect(200);
  }

  private List<String> rows() {
    String lines = Portal.anonymous().get(MailDoor.PATH + "?case=" + reference).expect(200).body();
    return lines.lines().toList();
  }

  // The server's own worker is on it at the same time, so the state may come a moment later.
  private List<String> awaitRows(Predicate<String> every) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<String> rows = rows();
    while (!rows.stream().allMatch(every)) {
      assertThat(System.nanoTime()).as(rows.toString()).isLessThan(end);
      Thread.onSpinWait();
      rows = rows();
    }
    return rows;
  }

  @Test
  void a_payment_brings_the_debtor_a_receipt_and_the_creditor_a_notice() {
    pay("100.00", "BANK-1");

    Letter receipt = debtorBox.await();
    assertThat(receipt.subject()).isEqualTo("Votre dossier " + reference + " : votre quittance");
    assertThat(receipt.files()).containsExactly("Quittance-" + reference + "-Q1.pdf");
    assertThat(receipt.text()).contains("100,00\u202f€", "L-2026-0481");
    assertThat(receipt.html()).contains("100,00\u202f€", "/verify?code=");
    assertThat(receipt.from()).contains("Quittance Recouvrement");
    Letter notice = creditorBox.await();
    assertThat(notice.subject()).isEqualTo("File " + reference + ": a payment received");
    assertThat(notice.text()).contains("€100.00", "Left to pay after this payment: €320.00");
    assertThat(notice.files()).isEmpty();
    assertThat(awaitRows(row -> row.contains(" SENT "))).hasSize(2);
    door("/run");
    assertThat(debtorBox.letters()).hasSize(1);
    assertThat(creditorBox.letters()).hasSize(1);
  }

  @Test
  void nothing_leaves_before_the_commit_nor_after_a_rollback() {
    door("/pay-and-roll-back");
    door("/run");

    assertThat(rows()).isEmpty();
    assertThat(debtorBox.letters()).isEmpty();
    assertThat(creditorBox.letters()).isEmpty();
  }

  @Test
  void a_relay_that_is_down_delays_mails_and_doubles_none() {
    Mailbox.closeRelay();
    pay("100.00", "BANK-1");
    pay("50.00", "BANK-2");
    awaitRows(row -> row.contains(" PENDING 1 ") && !row.endsWith(" null"));

    Mailbox.openRelay();
    door("/run");
    assertThat(debtorBox.letters()).isEmpty();
    Portal.moveClockTo(Instant.now().plus(Duration.ofMinutes(2)));
    door("/run");

    awaitRows(row -> row.contains(" SENT "));
    Portal.moveClockTo(Instant.now().plus(Duration.ofDays(1)));
    door("/run");
    assertThat(debtorBox.letters())
        .extracting(Letter::messageId)
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("<mail-[0-9a-z]{13}@localhost>"));
    assertThat(creditorBox.letters()).hasSize(2);
  }

  @Test
  void a_mail_that_never_leaves_is_parked_and_leaves_when_a_person_says_so() {
    Mailbox.closeRelay();
    pay("100.00", "BANK-1");
    awaitRows(row -> row.contains(" PENDING 1 ") && !row.endsWith(" null"));
    Instant now = Instant.now();
    for (int attempt = 2; attempt <= 6; attempt++) {
      now = now.plus(Duration.ofHours(13));
      Portal.moveClockTo(now);
      door("/run");
      String tried = " " + attempt + " ";
      awaitRows(row -> row.contains(tried) && !row.contains("PENDING 6"));
    }
    assertThat(rows()).hasSize(2).allMatch(row -> row.contains(" PARKED 6 "));

    Mailbox.openRelay();
    door("/retry");

    debtorBox.await();
    creditorBox.await();
    assertThat(awaitRows(row -> row.contains(" SENT "))).hasSize(2);
    assertThat(debtorBox.letters()).hasSize(1);
  }

  @Test
  void a_creditor_that_hears_by_day_gets_one_mail_in_the_evening() {
    register("DIGEST");
    pay("100.00", "BANK-1");
    pay("50.00", "BANK-2");
    awaitRows(row -> row.contains(" SENT ") || row.contains(" GATHERED "));
    assertThat(creditorBox.letters()).isEmpty();

    Portal.moveClockTo(
        BusinessDate.of(Instant.now())
            .plusDays(1)
            .atTime(LocalTime.of(18, 1))
            .atZone(BusinessDate.ZONE)
            .toInstant());
    door("/run");

    Letter digest = creditorBox.await();
    assertThat(digest.text()).contains("2 payments", "€150.00 in total", "€100.00", "€50.00");
    assertThat(awaitRows(row -> row.contains(" SENT "))).hasSize(4);
    assertThat(creditorBox.letters()).hasSize(1);
  }

  @Test
  void a_link_is_sent_to_the_address_on_file_and_opens_the_door() {
    String url =
        Portal.asAgency()
            .post(
                "/api/v1/cases/" + reference + "/access-links",
                "{\"channel\":\"EMAIL\",\"send\":true,\"asked\":true}")
            .expect(201)
            .text("/url");

    Letter link = debtorBox.await();

    assertThat(link.html()).contains(url);
    assertThat(link.text()).contains(url).doesNotContain("Énergie du Sud", "420");
  }

  private static Instant next(DayOfWeek day, String time) {
    return BusinessDate.of(Instant.now())
        .with(TemporalAdjusters.next(day))
        .atTime(LocalTime.parse(time))
        .atZone(BusinessDate.ZONE)
        .toInstant();
  }

  private void sendLinkOfOurOwnAccord() {
    Portal.asAgency()
        .post(
            "/api/v1/cases/" + reference + "/access-links", "{\"channel\":\"EMAIL\",\"send\":true}")
        .expect(201);
  }

  private String timeline() {
    return Portal.asAgency().get("/api/v1/cases/" + reference + "/timeline").expect(200).body();
  }

  @Test
  void what_nobody_asked_for_on_a_sunday_leaves_on_monday_at_ten() {
    Instant sunday = next(DayOfWeek.SUNDAY, "11:00");
    Portal.moveClockTo(sunday);
    sendLinkOfOurOwnAccord();

    awaitRows(row -> row.equals("ACCESS_LINK(DAY_OFF) PENDING 0 null"));
    assertThat(timeline()).contains("contact.postponed", "DAY_OFF");
    assertThat(debtorBox.letters()).isEmpty();

    Portal.moveClockTo(sunday.plus(Duration.ofHours(23)));
    door("/run");

    debtorBox.await();
    awaitRows(row -> row.startsWith("ACCESS_LINK SENT "));
  }

  @Test
  void the_third_in_seven_days_waits() {
    Portal.moveClockTo(next(DayOfWeek.TUESDAY, "11:00"));
    for (int i = 0; i < 3; i++) {
      sendLinkOfOurOwnAccord();
    }

    debtorBox.await(2);
    List<String> rows =
        awaitRows(row -> row.contains(" SENT ") || row.contains("(OFTEN_ENOUGH) PENDING 0 "));
    assertThat(rows).filteredOn(row -> row.contains(" SENT ")).hasSize(2);
    assertThat(rows).hasSize(3);
  }

  @Test
  void a_held_case_is_not_written_to_and_says_why() {
    Portal.moveClockTo(next(DayOfWeek.TUESDAY, "11:00"));
    Portal.asAgency()
        .post("/api/v1/cases/" + reference + "/hold", "{\"reason\":\"a call\"}")
        .expect(200);
    sendLinkOfOurOwnAccord();

    awaitRows(row -> row.startsWith("ACCESS_LINK(CASE_HELD) WITHHELD "));
    assertThat(timeline()).contains("contact.withheld", "CASE_HELD");
    assertThat(debtorBox.letters()).isEmpty();
  }

  @Test
  void a_receipt_leaves_at_three_in_the_night() {
    Portal.moveClockTo(next(DayOfWeek.SUNDAY, "03:00"));
    pay("100.00", "BANK-1");

    debtorBox.await();
    awaitRows(row -> row.contains(" SENT "));
  }
}
