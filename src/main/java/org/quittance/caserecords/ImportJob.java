package org.quittance.caserecords;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.Charset;
import java.time.Instant;
import org.quittance.access.Actor;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * A received file of case files. It is checked as soon as it is there; somebody who has seen the
 * result then starts it, and every sound case is placed.
 */
@Entity
@Table(name = "import_job")
public class ImportJob {

  /** Servers that may be lost one after the other without a line of progress. */
  static final int LOST_SERVERS_ALLOWED = 3;

  @Id private Long id;
  private String name;

  @Enumerated(EnumType.STRING)
  private ImportFormat format;

  private String charset;

  @Column(name = "creditor_id")
  private Long creditorId;

  @Enumerated(EnumType.STRING)
  private ImportStatus status;

  @Column(name = "starts_itself")
  private boolean startsItself;

  @Column(name = "keep_good_lines")
  private boolean keepGoodLines;

  @Column(name = "size_bytes")
  private long sizeBytes;

  @Column(name = "line_count")
  private long lineCount;

  @Column(name = "case_count")
  private long caseCount;

  @Column(name = "fault_count")
  private long faultCount;

  @Column(name = "faulty_cases")
  private long faultyCases;

  @Column(name = "placed_count")
  private long placedCount;

  @Column(name = "done_line")
  private long doneLine;

  @Column(name = "execution_id")
  private Long executionId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by_kind")
  private String createdByKind;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "touched_at")
  private Instant touchedAt;

  @Enumerated(EnumType.STRING)
  private ImportFailure failure;

  @Enumerated(EnumType.STRING)
  @Column(name = "failed_while")
  private ImportStatus failedWhile;

  @Column(name = "lost_servers")
  private int lostServers;

  @Version private int version;

  protected ImportJob() {}

  ImportJob(String name, ImportFormat format, Actor by, Instant now) {
    this.id = Ids.next();
    this.name = name;
    this.format = format;
    this.charset = "UTF-8";
    this.creditorId = by.creditorId();
    this.status = ImportStatus.RECEIVED;
    this.createdAt = now;
    this.createdByKind = by.kind().name();
    this.createdBy = by.name();
    this.touchedAt = now;
  }

  void received(Charset writtenIn, long bytes, long lines) {
    this.charset = writtenIn.name();
    this.sizeBytes = bytes;
    this.lineCount = lines;
  }

  /** Nobody waits for the check: what it allows is placed at once. */
  void startByItself(boolean keepsGoodLines) {
    this.startsItself = true;
    this.keepGoodLines = keepsGoodLines;
  }

  /** Whether the check is over and allows what was ordered beforehand. */
  boolean isToStart() {
    return startsItself
        && status == ImportStatus.CHECKED
        && caseCount > faultyCases
        && (faultCount == 0 || keepGoodLines);
  }

  boolean keepsGoodLines() {
    return keepGoodLines;
  }

  void beginCheck(Instant now) {
    require(ImportStatus.RECEIVED);
    moveTo(ImportStatus.CHECKING, now);
  }

  /**
   * @throws Refusal when it is not checked, or has faults and good lines are not to be kept alone
   */
  void start(boolean keepsGoodLines, Instant now) {
    require(ImportStatus.CHECKED);
    if (faultCount > 0 && !keepsGoodLines) {
      throw Refusal.of(ImportRefusal.IMPORT_HAS_FAULTS, faultCount);
    }
    this.keepGoodLines = keepsGoodLines;
    moveTo(ImportStatus.RUNNING, now);
  }

  private void require(ImportStatus wanted) {
    if (status != wanted) {
      throw Refusal.of(ImportRefusal.IMPORT_NOT_CHECKED);
    }
  }

  private void moveTo(ImportStatus next, Instant now) {
    this.status = next;
    this.doneLine = 0;
    this.lostServers = 0;
    this.touchedAt = now;
  }

  /**
   * The server that worked on it has gone.
   *
   * @return false when that has happened too often: then it has failed
   */
  boolean loseServer(Instant now) {
    lostServers++;
    if (lostServers > LOST_SERVERS_ALLOWED) {
      fail(ImportFailure.SERVER_LOST, now);
      return false;
    }
    touchedAt = now;
    return true;
  }

  /** Nobody takes it up by itself any more. Changes nothing when no step is under way. */
  void fail(ImportFailure why, Instant now) {
    if (status.isUnderWay()) {
      failure = why;
      failedWhile = status;
      status = ImportStatus.FAILED;
      touchedAt = now;
    }
  }

  /**
   * Somebody has the step go on where it stopped.
   *
   * @throws Refusal when there is no such step
   */
  void resume(Instant now) {
    if (status == ImportStatus.FAILED) {
      status = failedWhile;
      failedWhile = null;
      failure = null;
      lostServers = 0;
    }
    if (!status.isUnderWay()) {
      throw Refusal.of(ImportRefusal.IMPORT_NOT_STOPPED);
    }
    touchedAt = now;
  }

  void checked(long cases, long faults, long faulty, long lastLine, Instant now) {
    this.caseCount += cases;
    this.faultCount += faults;
    this.faultyCases += faulty;
    this.lostServers = 0;
    this.doneLine = lastLine;
    this.touchedAt = now;
  }

  void placed(long cases, long refused, long lastLine, Instant now) {
    this.placedCount += cases;
    this.faultCount += refused;
    this.faultyCases += refused;
    this.lostServers = 0;
    this.doneLine = lastLine;
    this.touchedAt = now;
  }

  /** The step under way has come to the end of the file. */
  void stepDone(Instant now) {
    this.status = status == ImportStatus.CHECKING ? ImportStatus.CHECKED : ImportStatus.FINISHED;
    this.touchedAt = now;
  }

  void runBy(long execution, Instant now) {
    this.executionId = execution;
    this.touchedAt = now;
  }

  Long id() {
    return id;
  }

  Long executionId() {
    return executionId;
  }

  Long creditorId() {
    return creditorId;
  }

  /** Faults found so far, to keep no more of them than anybody reads. */
  long faultCount() {
    return faultCount;
  }

  ImportSummary summary() {
    return new ImportSummary(
        id,
        new ImportSummary.Origin(
            name,
            format,
            charset,
            new Actor(Actor.Kind.valueOf(createdByKind), createdBy, creditorId, false),
            createdAt),
        status,
        failure,
        keepGoodLines,
        new ImportSummary.Counts(
            lineCount, doneLine, caseCount, faultCount, faultyCases, placedCount));
  }
}
