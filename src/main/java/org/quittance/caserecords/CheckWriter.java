package org.quittance.caserecords;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.quittance.caserecords.csv.LineFault;
import org.quittance.caserecords.csv.ReadCase;
import org.quittance.refusal.Refusal;

/** Rehearses the cases it is given and records what is wrong with them. */
@Named
@Dependent
public class CheckWriter extends AbstractItemWriter {

  @Inject private ImportRecordService records;
  @Inject private ImportPlacementService placements;
  @Inject private OnBehalf onBehalf;

  @Inject
  @BatchProperty(name = "import")
  private String jobId;

  @Override
  public void writeItems(List<Object> items) {
    long job = Long.parseLong(jobId);
    List<ReadCase> cases = items.stream().map(ReadCase.class::cast).toList();
    List<LineFault> faults = new ArrayList<>();
    long[] faulty = {0};
    onBehalf.run(
        records.find(job).origin().by(),
        () ->
            cases.forEach(
                one -> {
                  List<LineFault> found = examine(one);
                  faults.addAll(found);
                  faulty[0] += found.isEmpty() ? 0 : 1;
                }));
    records.checked(job, cases.size(), faulty[0], faults, cases.get(cases.size() - 1).lastLine());
  }

  private List<LineFault> examine(ReadCase one) {
    if (!one.isSound()) {
      return one.faults();
    }
    try {
      placements.rehearse(one);
      return List.of();
    } catch (Refusal refusal) {
      return List.of(one.blame(refusal));
    }
  }
}
