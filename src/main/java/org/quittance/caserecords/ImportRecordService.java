package org.quittance.caserecords;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quittance.access.Actor;
import org.quittance.caserecords.csv.EncodingProbe;
import org.quittance.caserecords.csv.LineFault;
import org.quittance.refusal.Refusal;

/** Keeps what is known of imports; each method is one transaction. */
@ApplicationScoped
@Transactional
public class ImportRecordService {

  private static final int PIECE = 1_048_576;
  private static final long KEPT_FAULTS = 10_000;

  private ImportRepository imports;
  private Clock clock;

  protected ImportRecordService() {}

  @Inject
  public ImportRecordService(ImportRepository imports, Clock clock) {
    this.imports = imports;
    this.clock = clock;
  }

  /** Stores a file piece by piece; a refusal half way leaves nothing of it. */
  long receive(String name, ImportFormat format, InputStream content, long greatest, Actor by)
      throws IOException {
    ImportJob job = new ImportJob(name, format, by, clock.instant());
    imports.add(job);
    EncodingProbe probe = new EncodingProbe();
    long size = 0;
    byte[] piece = content.readNBytes(PIECE);
    for (int number = 0; piece.length > 0; number++) {
      size += piece.length;
      if (size > greatest) {
        throw Refusal.of(ImportRefusal.IMPORT_TOO_LARGE, greatest / PIECE).at("/file");
      }
      probe.look(piece, piece.length);
      imports.addChunk(job.id(), number, piece);
      piece = content.readNBytes(PIECE);
    }
    if (size == 0) {
      throw Refusal.of(ImportRefusal.IMPORT_EMPTY).at("/file");
    }
    job.received(probe.charset(), size, probe.lines());
    return job.id();
  }

  void beginCheck(long jobId) {
    locked(jobId).beginCheck(clock.instant());
  }

  void start(long jobId, boolean keepsGoodLines) {
    locked(jobId).start(keepsGoodLines, clock.instant());
  }

  void runBy(long jobId, long executionId) {
    locked(jobId).runBy(executionId, clock.instant());
  }

  /**
   * In the transaction of the batch's chunk: what is counted and how far the reader is go together.
   */
  void checked(long jobId, long cases, long faultyCases, List<LineFault> faults, long lastLine) {
    ImportJob job = locked(jobId);
    keep(job, faults);
    job.checked(cases, faults.size(), faultyCases, lastLine, clock.instant());
  }

  void placed(long jobId, long cases, List<LineFault> refused, long lastLine) {
    ImportJob job = locked(jobId);
    keep(job, refused);
    job.placed(cases, refused.size(), lastLine, clock.instant());
  }

  private void keep(ImportJob job, List<LineFault> faults) {
    faults.stream()
        .limit(Math.max(0, KEPT_FAULTS - job.faultCount()))
        .forEach(fault -> imports.add(new ImportFault(job.id(), fault)));
  }

  void startByItself(long jobId, boolean keepsGoodLines) {
    locked(jobId).startByItself(keepsGoodLines);
  }

  /** Whether the next step is to follow at once. */
  boolean stepDone(long jobId) {
    ImportJob job = locked(jobId);
    job.stepDone(clock.instant());
    if (!job.isToStart()) {
      return false;
    }
    job.start(job.keepsGoodLines(), clock.instant());
    return true;
  }

  /**
   * Claims imports whose server has gone: whoever touches one first takes it up. One that has lost
   * too many servers without a line of progress fails instead.
   *
   * @param rest how long one may go untouched before its server counts as gone
   */
  List<Long> claimAtRest(Duration rest) {
    var since = clock.instant().minus(rest);
    return imports.atRestSince(since).stream()
        .filter(id -> imports.lockAtRestSince(id, since).isPresent())
        .filter(id -> locked(id).loseServer(clock.instant()))
        .toList();
  }

  /** The step under way came to an end that is none of the file's. */
  void fail(long jobId) {
    locked(jobId).fail(ImportFailure.BROKEN_OFF, clock.instant());
  }

  void resume(long jobId) {
    locked(jobId).resume(clock.instant());
  }

  ImportSummary find(long jobId) {
    return existing(jobId).summary();
  }

  Long executionOf(long jobId) {
    return existing(jobId).executionId();
  }

  List<ImportSummary> list(Long creditorId, long before, int limit) {
    return imports.list(creditorId, before, limit).stream().map(ImportJob::summary).toList();
  }

  List<LineFault> faults(long jobId, long afterLine, int limit) {
    return imports.faults(jobId, afterLine, limit).stream().map(ImportFault::fault).toList();
  }

  Set<Long> faultyLines(long jobId, long from, long until) {
    return new HashSet<>(imports.faultyLines(jobId, from, until));
  }

  /** A transaction of its own, because whoever reads on holds one for something else. */
  @Transactional(REQUIRES_NEW)
  byte[] chunk(long jobId, int number) {
    return imports
        .chunk(jobId, number)
        .map(found -> Arrays.copyOf(found, found.length))
        .orElse(null);
  }

  private ImportJob existing(long jobId) {
    return imports.find(jobId).orElseThrow(() -> Refusal.of(ImportRefusal.IMPORT_UNKNOWN));
  }

  private ImportJob locked(long jobId) {
    return imports.lock(jobId).orElseThrow(() -> Refusal.of(ImportRefusal.IMPORT_UNKNOWN));
  }
}
