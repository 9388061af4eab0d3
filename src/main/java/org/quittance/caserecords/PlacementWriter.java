package org.quittance.caserecords;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quittance.caserecords.csv.LineFault;
import org.quittance.caserecords.csv.ReadCase;
import org.quittance.refusal.Refusal;

/**
 * Places the sound cases it is given. Placing the same case again changes nothing, so a chunk that
 * is repeated after a stop does no harm.
 */
@Named
@Dependent
public class PlacementWriter extends AbstractItemWriter {

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
    long lastLine = cases.get(cases.size() - 1).lastLine();
    // Known to be at fault since the check: not tried, and not told twice.
    Set<Long> faulty = records.faultyLines(job, cases.get(0).firstLine(), lastLine);
    List<ReadCase> sound =
        cases.stream()
            .filter(one -> one.isSound() && one.lines().stream().noneMatch(faulty::contains))
            .toList();
    List<ReadCase> placed = new ArrayList<>();
    List<LineFault> refused = new ArrayList<>();
    onBehalf.run(records.find(job).origin().by(), () -> placeAll(sound, placed, refused));
    records.placed(job, placed.size(), refused, lastLine);
  }

  private void placeAll(List<ReadCase> sound, List<ReadCase> placed, List<LineFault> refused) {
    try {
      placements.place(sound);
      placed.addAll(sound);
    } catch (Refusal oneOfThem) {
      sound.forEach(one -> placeAlone(one, placed, refused));
    }
  }

  private void placeAlone(ReadCase one, List<ReadCase> placed, List<LineFault> refused) {
    try {
      placements.place(List.of(one));
      placed.add(one);
    } catch (Refusal refusal) {
      refused.add(one.blame(refusal));
    }
  }
}
