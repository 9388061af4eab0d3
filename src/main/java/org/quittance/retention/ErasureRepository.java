package org.quittance.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.quittance.casefile.rules.ErasureStage;

/** Closed cases by what is still kept of them, and the erasing itself. */
public interface ErasureRepository {

  /**
   * Looks up when cases were closed that do not know it yet.
   *
   * @return how many were looked up
   */
  int dateSome(int limit);

  /**
   * Cases for which a stage is due, longest closed first, locked; those another server holds are
   * passed over.
   *
   * @param closedUntil latest closing day, inclusive
   */
  List<Long> lockDue(String jurisdiction, ErasureStage stage, LocalDate closedUntil, int limit);

  /** Erases what belongs to a stage. */
  void erase(ErasureStage stage, List<Long> caseFileIds, LocalDate on);

  void done(ErasureStage stage, List<Long> caseFileIds);

  /**
   * How many cases have a stage before them.
   *
   * @param closedUntil latest closing day, inclusive
   * @param most where counting stops
   */
  long count(String jurisdiction, ErasureStage stage, LocalDate closedUntil, int most);

  /** The cases a stage comes to next, longest closed first. */
  List<NextErasure> next(String jurisdiction, ErasureStage stage, int limit);

  /**
   * Erases received import files, and the excerpts of their faults, that nobody has touched since.
   *
   * @return how many were erased
   */
  int forgetImports(Instant untouchedSince, int limit);
}
