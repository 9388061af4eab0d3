package org.quittance.casefile;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.quittance.access.CurrentActor;
import org.quittance.access.LinkChannel;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/** Keeps what debtors ask of the agency's people until somebody has done it. */
@ApplicationScoped
@Transactional
public class DeskTaskService {

  private static final int LONGEST_PAGE = 200;

  private DeskTaskRepository tasks;
  private CaseFileRepository caseFiles;
  private CurrentActor currentActor;
  private Clock clock;

  protected DeskTaskService() {}

  @Inject
  public DeskTaskService(
      DeskTaskRepository tasks,
      CaseFileRepository caseFiles,
      CurrentActor currentActor,
      Clock clock) {
    this.tasks = tasks;
    this.caseFiles = caseFiles;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /**
   * Raises a task, unless one of its kind waits for the case already: asking again makes nobody
   * faster.
   *
   * @param channel it is about, null when about none
   */
  public void raise(DeskTaskKind kind, long caseFileId, LinkChannel channel) {
    CaseFile caseFile =
        caseFiles
            .locked(caseFileId)
            .orElseThrow(() -> Refusal.of(CasefileRefusal.CASE_UNKNOWN, Ids.text(caseFileId)));
    if (!tasks.isWaiting(caseFileId, kind)) {
      tasks.add(new DeskTask(kind, caseFile, channel, clock.instant()));
    }
  }

  /**
   * A page of what waits for the agency's people, oldest first.
   *
   * @param after {@link DeskTaskPage#next()} of the page before, null for the first
   * @param limit longest page wanted, at most 200
   */
  @Transactional(SUPPORTS)
  public DeskTaskPage waiting(String after, int limit) {
    int size = Math.min(Math.max(limit, 1), LONGEST_PAGE);
    List<DeskTaskSummary> found =
        tasks.waiting(after == null ? 0 : keyOf(after), size + 1).stream()
            .map(DeskTask::summary)
            .toList();
    boolean more = found.size() > size;
    List<DeskTaskSummary> page = more ? List.copyOf(found.subList(0, size)) : found;
    return new DeskTaskPage(page, more ? Ids.text(page.get(size - 1).id()) : null);
  }

  private static long keyOf(String after) {
    try {
      return Ids.parse(after);
    } catch (IllegalArgumentException notAKey) {
      throw Refusal.of(CasefileRefusal.PAGE_KEY_INVALID, after).at("/after");
    }
  }

  /**
   * Says that the caller has done it.
   *
   * @throws Refusal when there is no such task, or a colleague was faster
   */
  public void done(long taskId) {
    tasks
        .lock(taskId)
        .orElseThrow(() -> Refusal.of(CasefileRefusal.DESK_TASK_UNKNOWN))
        .done(currentActor.actor().name(), clock.instant());
  }

  /** What a case waited for has been done otherwise. Doing nothing is no fault. */
  public void settle(long caseFileId, DeskTaskKind kind) {
    for (DeskTask task : tasks.lockWaiting(caseFileId, kind)) {
      task.done(currentActor.actor().name(), clock.instant());
    }
  }
}
