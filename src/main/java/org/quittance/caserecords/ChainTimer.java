package org.quittance.caserecords;

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

/** When timelines are taken into their chains after an upgrade: bit by bit, every minute. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ChainTimer {

  private static final Logger LOG = System.getLogger(ChainTimer.class.getName());
  private static final int MOST_BATCHES = 100;

  @Inject private ChainBackfillService backfill;

  @Schedule(hour = "*", minute = "*", second = "50", persistent = false)
  public void chain() {
    try {
      int batches = 0;
      while (batches < MOST_BATCHES && backfill.chainSome()) {
        batches++;
      }
    } catch (RuntimeException failure) {
      LOG.log(Level.ERROR, "Old timelines could not be chained", failure);
    }
  }
}
