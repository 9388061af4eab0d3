package org.quittance.negotiation;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quittance.platform.Ids;

/** When deadlines of proposals are looked at: every few minutes, on every server. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DeadlineTimer {

  private static final Logger LOG = System.getLogger(DeadlineTimer.class.getName());
  private static final int BATCH = 100;

  @Inject private DeadlineService deadlines;

  /** Looks at everything that is due; one that fails is left for the next time. */
  @Schedule(hour = "*", minute = "*/5", second = "20", persistent = false)
  public void look() {
    Set<Long> failed = new HashSet<>();
    List<Long> due = deadlines.due(BATCH);
    while (!due.isEmpty()) {
      int before = failed.size();
      for (long proposal : due) {
        lookAt(proposal, failed);
      }
      if (failed.size() - before == due.size()) {
        return;
      }
      due =
          deadlines.due(BATCH + failed.size()).stream().filter(id -> !failed.contains(id)).toList();
    }
  }

  private void lookAt(long proposal, Set<Long> failed) {
    try {
      deadlines.lookAt(proposal);
    } catch (RuntimeException failure) {
      failed.add(proposal);
      LOG.log(Level.ERROR, "Deadline of proposal " + Ids.text(proposal), failure);
    }
  }
}
