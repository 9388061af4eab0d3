package org.quittance.caserecords;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** Takes up imports whose server has gone, as often as that may be chance. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportWatch {

  private static final System.Logger LOG = System.getLogger(ImportWatch.class.getName());
  private static final Duration REST = Duration.ofMinutes(5);

  @Inject private ImportRecordService records;
  @Inject private ImportService imports;

  @Schedule(hour = "*", minute = "*", persistent = false)
  public void takeUp() {
    for (long jobId : records.claimAtRest(REST)) {
      try {
        if (imports.hasFailed(jobId)) {
          // Its server could not say so any more.
          imports.fail(jobId);
        } else {
          LOG.log(Level.INFO, "Taking up import {0}", Long.toString(jobId));
          imports.takeUp(jobId);
        }
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "Import " + jobId + " cannot be taken up", e);
      }
    }
  }
}
