package org.quittance.casefile;

import java.util.List;
import java.util.Optional;

/** All tasks ever raised. */
public interface DeskTaskRepository {

  void add(DeskTask task);

  /** Under its row's lock. */
  Optional<DeskTask> lock(long id);

  /** Those of a kind that wait for a case, under their rows' locks. */
  List<DeskTask> lockWaiting(long caseFileId, DeskTaskKind kind);

  boolean isWaiting(long caseFileId, DeskTaskKind kind);

  /**
   * Not done yet, oldest first; case and debtor come in the same statement.
   *
   * @param after id to start behind, exclusive
   */
  List<DeskTask> waiting(long after, int limit);
}
