package org.quittance.caserecords;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.caserecords.csv.CaseFileReader;
import org.quittance.caserecords.csv.LineFault;
import org.quittance.caserecords.csv.ReadCase;
import org.quittance.refusal.Refusal;

/**
 * Imports files of case files. A file is checked line by line as soon as it has arrived, which
 * changes nothing; started, it places its cases. Both run in the background and are taken up where
 * they stopped. Has no transaction of its own: a batch only starts what is committed.
 */
@ApplicationScoped
public class ImportService {

  /** Files beyond this are refused, in bytes. */
  public static final long GREATEST = 50L * 1_048_576;

  static final String JOB_ID = "import";
  private static final String CHECK = "import-check";
  private static final String PLACE = "import-place";
  private static final int LONGEST_NAME = 200;

  @Inject private ImportRecordService records;
  @Inject private CurrentActor currentActor;

  /**
   * Takes a file in and has it checked.
   *
   * @param name as the sender calls it
   * @throws Refusal when it is empty or too large; then nothing of it is kept
   */
  public long receive(String name, ImportFormat format, InputStream content) {
    long jobId = store(name, format, content);
    check(jobId);
    return jobId;
  }

  /** Takes a file in, has it checked, and places its cases as soon as the check allows. */
  public long receiveAndPlace(
      String name, ImportFormat format, boolean keepsGoodLines, InputStream content) {
    long jobId = store(name, format, content);
    records.startByItself(jobId, keepsGoodLines);
    check(jobId);
    return jobId;
  }

  private long store(String name, ImportFormat format, InputStream content) {
    Actor by = currentActor.actor();
    String called = name == null || name.isBlank() ? format.name() : name.strip();
    String kept = called.substring(Math.max(0, called.length() - LONGEST_NAME));
    try {
      return records.receive(kept, format, content, GREATEST, by);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(long jobId) {
    records.beginCheck(jobId);
    run(CHECK, jobId);
  }

  void stepDone(long jobId) {
    if (records.stepDone(jobId)) {
      run(PLACE, jobId);
    }
  }

  /**
   * Places the cases of a checked file.
   *
   * @param keepsGoodLines places sound cases also when others are not; else one fault stops all
   */
  public void start(long jobId, boolean keepsGoodLines) {
    find(jobId);
    records.start(jobId, keepsGoodLines);
    run(PLACE, jobId);
  }

  private void run(String batch, long jobId) {
    Properties parameters = new Properties();
    parameters.setProperty(JOB_ID, Long.toString(jobId));
    records.runBy(jobId, operator().start(batch, parameters));
  }

  /** Stops the step under way between two chunks; {@link #resume} takes it up again. */
  public void stop(long jobId) {
    find(jobId);
    operator().stop(records.executionOf(jobId));
  }

  /**
   * Has a step go on that failed or was stopped.
   *
   * @throws Refusal {@link ImportRefusal#IMPORT_NOT_STOPPED} when there is none
   */
  public void resume(long jobId) {
    if (find(jobId).status().isUnderWay() && isWorkedOn(jobId)) {
      throw Refusal.of(ImportRefusal.IMPORT_NOT_STOPPED);
    }
    records.resume(jobId);
    takeUp(jobId);
  }

  /**
   * Takes the step under way up from its last checkpoint, also when the server that ran it is gone:
   * then its run still counts as begun. One whose server went before it began is begun.
   */
  void takeUp(long jobId) {
    String batch = records.find(jobId).status() == ImportStatus.CHECKING ? CHECK : PLACE;
    Long execution = records.executionOf(jobId);
    if (execution == null || !operator().getJobExecution(execution).getJobName().equals(batch)) {
      run(batch, jobId);
      return;
    }
    Properties parameters = new Properties();
    parameters.setProperty("jberet.restart.mode", "force");
    records.runBy(jobId, operator().restart(execution, parameters));
  }

  /** True when the run of the step under way has failed, so that taking it up would be in vain. */
  boolean hasFailed(long jobId) {
    Long execution = records.executionOf(jobId);
    return execution != null && statusOf(execution) == BatchStatus.FAILED;
  }

  void fail(long jobId) {
    records.fail(jobId);
  }

  /** True while a server works on the step under way, whatever its standing says. */
  boolean isWorkedOn(long jobId) {
    BatchStatus status = statusOf(records.executionOf(jobId));
    return status == BatchStatus.STARTING
        || status == BatchStatus.STARTED
        || status == BatchStatus.STOPPING;
  }

  private static BatchStatus statusOf(long execution) {
    return operator().getJobExecution(execution).getBatchStatus();
  }

  private static JobOperator operator() {
    return BatchRuntime.getJobOperator();
  }

  /**
   * @throws Refusal {@link ImportRefusal#IMPORT_UNKNOWN} also when it is somebody else's
   */
  public ImportSummary find(long jobId) {
    ImportSummary summary = records.find(jobId);
    Long creditorId = currentActor.actor().creditorId();
    if (creditorId != null && !creditorId.equals(summary.origin().by().creditorId())) {
      throw Refusal.of(ImportRefusal.IMPORT_UNKNOWN);
    }
    return summary;
  }

  /** Newest first. */
  public List<ImportSummary> list(int limit) {
    return records.list(currentActor.actor().creditorId(), Long.MAX_VALUE, limit);
  }

  /** What is wrong, in the order of lines, behind a line. The first 10,000 faults are kept. */
  public List<LineFault> faults(long jobId, long afterLine, int limit) {
    find(jobId);
    return records.faults(jobId, afterLine, limit);
  }

  /** The first cases of the file as they would be placed. */
  public List<ReadCase> preview(long jobId, int most) {
    find(jobId);
    List<ReadCase> cases = new ArrayList<>();
    try (CaseFileReader reader = read(jobId)) {
      ReadCase one = reader.next();
      while (one != null && cases.size() < most) {
        cases.add(one);
        one = reader.next();
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CaseFileReader read(long jobId) throws IOException {
    ImportSummary.Origin origin = records.find(jobId).origin();
    Reader text =
        new InputStreamReader(
            new StoredFile(number -> records.chunk(jobId, number)),
            Charset.forName(origin.charset()));
    return origin.format() == ImportFormat.CSV
        ? CaseFileReader.ofCsv(text)
        : CaseFileReader.ofJsonLines(text);
  }
}
