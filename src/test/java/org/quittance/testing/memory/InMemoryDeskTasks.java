package org.quittance.testing.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.casefile.DeskTask;
import org.quittance.casefile.DeskTaskKind;
import org.quittance.casefile.DeskTaskRepository;

/** Tasks of an agency in memory. */
final class InMemoryDeskTasks implements DeskTaskRepository {

  private final List<DeskTask> tasks = new ArrayList<>();

  @Override
  public void add(DeskTask task) {
    tasks.add(task);
  }

  @Override
  public Optional<DeskTask> lock(long id) {
    throw new UnsupportedOperationException("Nobody works the list in a scenario");
  }

  @Override
  public List<DeskTask> lockWaiting(long caseFileId, DeskTaskKind kind) {
    return tasks.stream().filter(task -> task.isWaiting(caseFileId, kind)).toList();
  }

  @Override
  public boolean isWaiting(long caseFileId, DeskTaskKind kind) {
    return !lockWaiting(caseFileId, kind).isEmpty();
  }

  @Override
  public List<DeskTask> waiting(long after, int limit) {
    throw new UnsupportedOperationException("Nobody works the list in a scenario");
  }
}
