package org.quittance.caserecords;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.quittance.caserecords.csv.CaseFileReader;
import org.quittance.caserecords.csv.ReadCase;

/** Reads a file case by case. Its checkpoint is the last line read. */
@Named
@Dependent
public class ImportReader extends AbstractItemReader {

  @Inject private ImportService imports;

  @Inject
  @BatchProperty(name = "import")
  private String jobId;

  private CaseFileReader reader;
  private long lastLine;

  @Override
  public void open(Serializable checkpoint) throws Exception {
    reader = imports.read(Long.parseLong(jobId));
    long from = checkpoint == null ? 0 : (Long) checkpoint;
    // Read again rather than skipped: a reference met before the checkpoint may come again.
    while (lastLine < from && readItem() != null) {
      continue;
    }
  }

  @Override
  public ReadCase readItem() throws Exception {
    ReadCase one = reader.next();
    if (one != null) {
      lastLine = one.lastLine();
    }
    return one;
  }

  @Override
  public Serializable checkpointInfo() {
    return lastLine;
  }

  @Override
  public void close() throws Exception {
    if (reader != null) {
      reader.close();
    }
  }
}
