package org.quittance.retention;

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
import org.quittance.casefile.rules.ErasureStage;
import org.quittance.jurisdiction.Jurisdictions;

/** When retention is looked after: every night, batch by batch, on every server. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class RetentionTimer {

  private static final Logger LOG = System.getLogger(RetentionTimer.class.getName());
  private static final int MOST_BATCHES = 2_000;

  @Inject private RetentionService retention;

  /** What one night does not finish is left to the next. */
  @Schedule(hour = "4", minute = "10", persistent = false)
  public void erase() {
    int batches = 0;
    try {
      while (batches < MOST_BATCHES && retention.dateSome()) {
        batches++;
      }
      while (batches < MOST_BATCHES && retention.forgetImports()) {
        batches++;
      }
      for (String jurisdiction : Jurisdictions.codes()) {
        for (ErasureStage stage : ErasureStage.values()) {
          while (batches < MOST_BATCHES && retention.eraseSome(jurisdiction, stage)) {
            batches++;
          }
        }
      }
    } catch (RuntimeException failure) {
      LOG.log(Level.ERROR, "Retention stopped after " + batches + " batches", failure);
    }
  }
}
