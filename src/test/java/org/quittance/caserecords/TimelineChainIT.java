package org.quittance.caserecords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFileService;
import org.quittance.caserecords.rules.ChainFault;
import org.quittance.caserecords.rules.ChainFaultKind;
import org.quittance.creditor.CreditorService;
import org.quittance.money.Money;
import org.quittance.payment.PaymentChannel;
import org.quittance.payment.PaymentReceived;
import org.quittance.payment.PaymentService;
import org.quittance.platform.Ids;
import org.quittance.testing.CaseFiles;
import org.quittance.testing.InContainer;

/** Timelines in the real database: chained as they are written, and closed to every later hand. */
class TimelineChainIT extends InContainer {

  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private PaymentService payments;
  @Inject private EventFeedService feed;
  @Inject private TimelineCheckService check;
  @Inject private ChainBackfillService backfill;
  @Inject private CurrentActor currentActor;
  @Inject private UserTransaction transaction;
  @PersistenceContext private EntityManager entities;

  private String reference;
  private long caseFileId;

  @BeforeEach
  void a_case_with_a_payment() {
    currentActor.become(Actor.staff("alice@agency.example"));
    creditors.register("ENSUD", CaseFiles.aCreditor());
    reference = "CHAIN-" + Ids.text(Ids.next());
    cases.place(
        reference, CaseFiles.aCaseFile().withInvoice("F-1", "420.00", "2025-04-30").build());
    caseFileId = cases.find(reference).id();
    payments.declare(
        reference,
        new PaymentReceived(
            Money.euros("10.00"),
            LocalDate.parse("2026-11-20"),
            PaymentChannel.TRANSFER,
            "BANK-1",
            List.of()));
  }

  private void sql(String statement) throws Exception {
    transaction.begin();
    try {
      entities.createNativeQuery(statement).setParameter(1, caseFileId).executeUpdate();
      transaction.commit();
    } catch (RuntimeException e) {
      transaction.rollback();
      throw e;
    }
  }

  @Test
  void what_happens_to_a_case_is_chained_as_it_is_written() {
    assertThat(check.check(caseFileId)).isEmpty();
    assertThat(check.head(caseFileId).sequence()).isEqualTo(3);
    List<EventSummary> timeline = feed.timeline(caseFileId, Long.MAX_VALUE, 10);
    assertThat(timeline.get(0).key().seal().previous())
        .isEqualTo(timeline.get(1).key().seal().hash());
    assertThat(timeline.get(0).key().seal().hash()).isEqualTo(check.head(caseFileId).hash());
  }

  @Test
  void the_feed_gives_its_positions_to_chained_rows() {
    feed.feed(0, 1);

    assertThat(feed.timeline(caseFileId, Long.MAX_VALUE, 10))
        .allSatisfy(event -> assertThat(event.key().position()).isPositive());
    assertThat(check.check(caseFileId)).isEmpty();
  }

  @Test
  void the_database_refuses_to_change_what_was_written() {
    for (String change :
        List.of(
            "type = 'payment.lost'",
            "data = '{}'",
            "actor_name = 'bob@agency.example'",
            "occurred_at = '2020-01-01 00:00:00'",
            "sequence = sequence + 100",
            "hash = null",
            "salt = null",
            "previous_hash = unhex(repeat('00', 32))")) {
      assertThatThrownBy(() -> sql("update case_event set " + change + " where case_file_id = ?1"))
          .as(change)
          .hasStackTraceContaining("timeline row");
    }
    assertThat(check.check(caseFileId)).isEmpty();
  }

  @Test
  void the_database_refuses_to_delete_what_was_written() {
    assertThatThrownBy(() -> sql("delete from case_event where case_file_id = ?1"))
        .hasStackTraceContaining("never deleted");
  }

  @Test
  void what_a_row_says_of_people_can_be_erased_once_and_whole() throws Exception {
    sql(
        "update case_event set data = '{}', actor_name = '', salt = null, erased_at ="
            + " utc_timestamp(6) where case_file_id = ?1");

    assertThat(check.check(caseFileId)).isEmpty();
    assertThatThrownBy(
            () -> sql("update case_event set actor_name = 'bob' where case_file_id = ?1"))
        .hasStackTraceContaining("only be erased");
  }

  @Test
  void a_forged_head_shows() throws Exception {
    sql("update case_file set chain_head = unhex(repeat('ab', 32)) where id = ?1");

    assertThat(check.check(caseFileId)).contains(new ChainFault(ChainFaultKind.HEAD_DIFFERS, 3));
  }

  @Test
  void a_row_a_server_of_the_version_before_wrote_is_chained_with_the_next_event()
      throws Exception {
    writeAsTheVersionBefore();
    assertThat(check.check(caseFileId)).contains(new ChainFault(ChainFaultKind.NOT_CHAINED, 4));

    cases.hold(reference, "test");

    assertThat(check.check(caseFileId)).isEmpty();
    assertThat(check.head(caseFileId).sequence()).isEqualTo(5);
  }

  @Test
  void old_timelines_are_chained_in_the_background() throws Exception {
    writeAsTheVersionBefore();
    sql("update chain_backfill set last_case_file_id = ?1 - 1, done = false where id = 1");

    backfill.chainSome();

    assertThat(check.check(caseFileId)).isEmpty();
    assertThat(check.head(caseFileId).sequence()).isEqualTo(4);
  }

  private void writeAsTheVersionBefore() throws Exception {
    sql(
        "insert into case_event (id, case_file_id, case_reference, sequence, type, data,"
            + " actor_kind, actor_name, occurred_at) select "
            + Ids.next()
            + ", id, reference, event_count + 1, 'case.updated', '{\"claims\":1}', 'STAFF',"
            + " 'alice', utc_timestamp(6) from case_file where id = ?1");
    sql("update case_file set event_count = event_count + 1 where id = ?1");
  }
}
