package org.quittance.caserecords;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says that a check or a placement has come to the end of its file. */
@Named
@Dependent
public class ImportStepEnd extends AbstractBatchlet {

  @Inject private ImportService imports;

  @Inject
  @BatchProperty(name = "import")
  private String jobId;

  @Override
  public String process() {
    imports.stepDone(Long.parseLong(jobId));
    return null;
  }
}
