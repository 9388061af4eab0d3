package org.quittance.delegation;

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
import java.util.List;
import org.quittance.platform.Ids;

/**
 * Notes every hour, on every server, which access is over: nobody is let in by it since midnight
 * already, but the history has to say so. Each one is done under its case's lock, so that no two
 * servers say it twice.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DelegateTimer {

  private static final Logger LOG = System.getLogger(DelegateTimer.class.getName());
  private static final int BATCH = 100;

  @Inject private DelegationService delegations;

  @Schedule(hour = "*", minute = "7", persistent = false)
  public void expire() {
    List<Long> due;
    boolean moved;
    do {
      due = delegations.due(BATCH);
      moved = false;
      for (long id : due) {
        moved |= expire(id);
      }
    } while (moved && due.size() == BATCH);
  }

  private boolean expire(long id) {
    try {
      delegations.expire(id);
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Access " + Ids.text(id) + " is put off", e);
      return false;
    }
  }
}
