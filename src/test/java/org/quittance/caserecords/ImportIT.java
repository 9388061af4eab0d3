package org.quittance.caserecords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.quittance.testing.CaseFiles.aCreditor;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseFilter;
import org.quittance.caserecords.csv.LineFault;
import org.quittance.creditor.CreditorService;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;
import org.quittance.testing.InContainer;

/** Imports on the real server: in the background, in bounded memory, taken up after a stop. */
class ImportIT extends InContainer {

  private static final String HEADER =
      "case_reference;creditor;placed_on;debtor_kind;debtor_name;address;postal_code;city;"
          + "letter_reference;letter_sent_on;claim_reference;claim_label;due_on;principal\n";
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(8);

  @Inject private ImportService imports;
  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private EventFeedService events;
  @Inject private CurrentActor currentActor;
  @Inject private ImportWatch watch;
  @Inject private UserTransaction transaction;
  @PersistenceContext private EntityManager database;

  private final String prefix = "I" + Ids.text(Ids.next()) + "-";

  @BeforeEach
  void a_creditor() {
    currentActor.become(Actor.staff("alice@agency.example"));
    creditors.register("ENSUD", aCreditor());
  }

  private String line(int number, String claim, String principal) {
    return prefix
        + number
        + ";ENSUD;2026-11-02;CONSUMER;Hélène Martin;8 place du"
        + " Marché;31300;Toulouse;L-1;2026-11-03;"
        + claim
        + ";Électricité;2025-04-30;"
        + principal
        + "\n";
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private ImportSummary await(long id, Predicate<ImportSummary> wanted) {
    long end = System.nanoTime() + PATIENCE;
    ImportSummary job = imports.find(id);
    while (!wanted.test(job)) {
      assertThat(System.nanoTime()).as("%s", job).isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      job = imports.find(id);
    }
    return job;
  }

  private ImportSummary await(long id, ImportStatus status) {
    return await(id, job -> job.status() == status);
  }

  private int placed() {
    return cases.list(new CaseFilter(prefix, null, null), null, 200).cases().size();
  }

  @Test
  void a_sound_file_is_checked_and_placed_when_started() {
    long id =
        imports.receive(
            "mars.csv",
            ImportFormat.CSV,
            bytes(HEADER + line(1, "F-1", "10,50") + line(1, "F-2", "20") + line(2, "F-3", "30")));
    ImportSummary checked = await(id, ImportStatus.CHECKED);
    assertThat(checked.counts().cases()).isEqualTo(2);
    assertThat(checked.counts().faults()).isZero();
    assertThat(placed()).isZero();
    assertThat(imports.preview(id, 20)).hasSize(2);

    imports.start(id, false);

    assertThat(await(id, ImportStatus.FINISHED).counts().placed()).isEqualTo(2);
    var file = cases.find(prefix + 1);
    assertThat(cases.claimsOf(file.id())).hasSize(2);
    assertThat(events.timeline(file.id(), Long.MAX_VALUE, 10))
        .singleElement()
        .satisfies(event -> assertThat(event.actorName()).isEqualTo("alice@agency.example"));
  }

  @Test
  void a_wrong_file_changes_nothing_unless_its_good_lines_are_kept() {
    long id =
        imports.receive(
            "avril.csv",
            ImportFormat.CSV,
            bytes(
                HEADER
                    + line(1, "F-1", "10")
                    + line(2, "F-2", "ten")
                    + line(3, "F-3", "0")
                    + line(4, "F-4", "40")));
    ImportSummary checked = await(id, ImportStatus.CHECKED);
    assertThat(checked.counts().faultyCases()).isEqualTo(2);
    assertThat(imports.faults(id, 0, 10))
        .extracting(LineFault::line, LineFault::field, LineFault::code)
        .containsExactly(
            tuple(3L, "principal", "LINE_AMOUNT_UNREADABLE"),
            tuple(4L, "principal", "PRINCIPAL_NOT_POSITIVE"));
    assertThatThrownBy(() -> imports.start(id, false))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ImportRefusal.IMPORT_HAS_FAULTS));
    assertThat(placed()).isZero();

    imports.start(id, true);

    ImportSummary finished = await(id, ImportStatus.FINISHED);
    assertThat(finished.counts().placed()).isEqualTo(2);
    assertThat(finished.counts().faults()).isEqualTo(2);
    assertThat(placed()).isEqualTo(2);
  }

  @Test
  void windows_1252_bytes_are_read_as_they_were_written() {
    long id =
        imports.receive(
            "ancien.csv",
            ImportFormat.CSV,
            new ByteArrayInputStream(
                (HEADER + line(1, "F-1", "10")).getBytes(Charset.forName("windows-1252"))));
    await(id, ImportStatus.CHECKED);
    imports.start(id, false);
    await(id, ImportStatus.FINISHED);
    assertThat(cases.find(prefix + 1).debtor().name()).isEqualTo("Hélène Martin");
  }

  @Test
  void a_file_of_200_megabytes_is_refused_and_leaves_nothing() {
    InputStream endless =
        new InputStream() {
          private long left = 200L * 1_048_576;

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }
        };
    int before = imports.list(100).size();
    assertThatThrownBy(() -> imports.receive("huge.csv", ImportFormat.CSV, endless))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ImportRefusal.IMPORT_TOO_LARGE));
    assertThat(imports.list(100)).hasSize(before);
  }

  @Test
  void an_empty_file_is_refused() {
    assertThatThrownBy(() -> imports.receive("empty.csv", ImportFormat.CSV, bytes("")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ImportRefusal.IMPORT_EMPTY));
  }

  private void change(long id, String sql) throws Exception {
    transaction.begin();
    database
        .createNativeQuery("update import_job set " + sql + " where id = " + id)
        .executeUpdate();
    transaction.commit();
  }

  @Test
  void a_step_that_breaks_off_has_failed_and_goes_on_when_somebody_asks() throws Exception {
    long id = imports.receive("mai.csv", ImportFormat.CSV, bytes(HEADER + line(1, "F-1", "10,50")));
    await(id, ImportStatus.CHECKED);
    change(id, "charset = 'NO-SUCH'");
    imports.start(id, false);
    assertThat(await(id, ImportStatus.FAILED).failure()).isEqualTo(ImportFailure.BROKEN_OFF);
    change(id, "touched_at = '2020-01-01'");
    watch.takeUp();
    assertThat(imports.find(id).status()).isEqualTo(ImportStatus.FAILED);

    change(id, "charset = 'UTF-8'");
    imports.resume(id);

    assertThat(await(id, ImportStatus.FINISHED).counts().placed()).isEqualTo(1);
    assertThat(placed()).isEqualTo(1);
  }

  @Test
  void a_step_whose_server_went_before_it_began_is_begun_by_another() throws Exception {
    long id =
        imports.receive("juin.csv", ImportFormat.CSV, bytes(HEADER + line(1, "F-1", "10,50")));
    await(id, ImportStatus.CHECKED);
    change(id, "status = 'RUNNING', touched_at = '2020-01-01'");

    watch.takeUp();

    assertThat(await(id, ImportStatus.FINISHED).counts().placed()).isEqualTo(1);
  }

  @Test
  void an_import_that_loses_server_after_server_has_failed() throws Exception {
    long id =
        imports.receive("juillet.csv", ImportFormat.CSV, bytes(HEADER + line(1, "F-1", "10,50")));
    await(id, ImportStatus.CHECKED);
    change(id, "status = 'RUNNING', touched_at = '2020-01-01', lost_servers = 3");

    watch.takeUp();

    assertThat(imports.find(id).failure()).isEqualTo(ImportFailure.SERVER_LOST);
    assertThat(placed()).isZero();
    imports.resume(id);
    assertThat(await(id, ImportStatus.FINISHED).counts().placed()).isEqualTo(1);
  }

  @Test
  void an_import_stopped_in_the_middle_is_taken_up_and_doubles_nothing() {
    String csv =
        HEADER
            + IntStream.range(0, 3_000)
                .mapToObj(i -> line(i, "F-" + i, "10"))
                .collect(Collectors.joining());
    long id = imports.receive("long.csv", ImportFormat.CSV, bytes(csv));
    await(id, ImportStatus.CHECKED);
    imports.start(id, false);
    await(id, job -> job.counts().placed() > 0);
    imports.stop(id);
    await(id, job -> !imports.isWorkedOn(id));
    long before = imports.find(id).counts().placed();
    assertThat(before).isBetween(1L, 2_999L);

    imports.resume(id);

    assertThat(await(id, ImportStatus.FINISHED).counts().placed()).isEqualTo(3_000);
    var file = cases.find(prefix + 0);
    assertThat(events.timeline(file.id(), Long.MAX_VALUE, 10)).hasSize(1);
  }
}
