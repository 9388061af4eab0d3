package org.quittance.caserecords;

import java.time.Instant;
import org.quittance.access.Actor;

/**
 * An import as pages and interfaces read it.
 *
 * @param failure null unless it has failed
 */
public record ImportSummary(
    long id,
    Origin origin,
    ImportStatus status,
    ImportFailure failure,
    boolean keepsGoodLines,
    Counts counts) {

  /**
   * Where it came from.
   *
   * @param charset as Java names it
   * @param by who may see it, and on whose behalf cases are placed
   */
  public record Origin(
      String name, ImportFormat format, String charset, Actor by, Instant createdAt) {}

  /**
   * What was found and done so far.
   *
   * @param lines of the file, its header included
   * @param done last line dealt with in the step under way
   * @param faults all of them, also those beyond what is kept to be read
   * @param faultyCases cases that will not be placed
   * @param placed cases that were placed, amended or found unchanged
   */
  public record Counts(
      long lines, long done, long cases, long faults, long faultyCases, long placed) {}

  /** How much of the step under way is done, in percent. */
  public int percent() {
    if (status == ImportStatus.CHECKED || status == ImportStatus.FINISHED) {
      return 100;
    }
    return counts.lines() == 0 ? 0 : (int) Math.min(99, 100 * counts.done() / counts.lines());
  }
}
