package org.quittance.caserecords;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger.Level;

/**
 * Says that a check or a placement has failed. A server that is lost says nothing, which is how the
 * two are told apart: what failed here would fail again, what was lost is taken up.
 */
@Named
@Dependent
public class ImportOutcome extends AbstractJobListener {

  private static final System.Logger LOG = System.getLogger(ImportOutcome.class.getName());

  @Inject private ImportService imports;
  @Inject private JobContext job;

  @Inject
  @BatchProperty(name = "import")
  private String jobId;

  @Override
  public void afterJob() {
    if (job.getBatchStatus() == BatchStatus.FAILED) {
      LOG.log(Level.ERROR, "Import {0} failed in {1}", jobId, job.getJobName());
      imports.fail(Long.parseLong(jobId));
    }
  }
}
