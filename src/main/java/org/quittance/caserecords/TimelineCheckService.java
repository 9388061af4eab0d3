package org.quittance.caserecords;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.caserecords.rules.ChainCheck;
import org.quittance.caserecords.rules.ChainFault;
import org.quittance.caserecords.rules.TimelineChain;
import org.quittance.caserecords.rules.TimelineRow;

/** Says whether a case's timeline is still what was written, and hands it out row by row. */
@ApplicationScoped
@Transactional(SUPPORTS)
public class TimelineCheckService {

  private static final int ROWS_AT_ONCE = 500;

  private CaseEventRepository events;
  private CaseFileRepository caseFiles;

  protected TimelineCheckService() {}

  @Inject
  public TimelineCheckService(CaseEventRepository events, CaseFileRepository caseFiles) {
    this.events = events;
    this.caseFiles = caseFiles;
  }

  /**
   * Recomputes every link of a case whose door the caller has passed.
   *
   * @return the first fault, empty when the chain is whole
   */
  public Optional<ChainFault> check(long caseFileId) {
    ChainHead head = head(caseFileId);
    ChainCheck check = new ChainCheck(EventChain.RULES);
    rows(caseFileId, head.sequence(), check::next);
    return check.end(head.sequence(), head.hash());
  }

  /**
   * Hands out the rows of a case as lines to be checked by others; see {@link TimelineChain#line}.
   * One that is not chained yet is left out.
   *
   * @param last sequence of the last row wanted, inclusive
   */
  public void lines(long caseFileId, long last, Consumer<String> reader) {
    rows(
        caseFileId,
        last,
        row -> {
          if (row.seal() != null) {
            reader.accept(EventChain.RULES.line(row));
          }
        });
  }

  /** Where the chain of a case stands. */
  public ChainHead head(long caseFileId) {
    CaseFile caseFile = caseFiles.find(caseFileId).orElseThrow();
    byte[] head = caseFile.chainHead();
    return new ChainHead(
        caseFile.eventCount(), head == null ? null : HexFormat.of().formatHex(head));
  }

  /**
   * Hands out the rows of a case in their order, a bounded number in memory at a time.
   *
   * @param last sequence of the last row wanted, inclusive
   */
  public void rows(long caseFileId, long last, Consumer<TimelineRow> reader) {
    long done = 0;
    while (done < last) {
      List<RecordedEvent> page = events.timelineFrom(caseFileId, done, ROWS_AT_ONCE);
      if (page.isEmpty()) {
        return;
      }
      for (RecordedEvent event : page) {
        TimelineRow row = event.row();
        done = row.head().sequence();
        if (done <= last) {
          reader.accept(row);
        }
      }
    }
  }
}
