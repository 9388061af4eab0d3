package org.quittance.portal.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.negotiation.ProposalQueryService;
import org.quittance.negotiation.WorklistFilter;
import org.quittance.negotiation.WorklistKey;
import org.quittance.negotiation.WorklistPage;
import org.quittance.negotiation.WorklistRow;
import org.quittance.platform.BusinessDate;

/**
 * Reads proposals with the names of their cases: one statement for the proposals, one for the terms
 * on the table, one for the names, however many there are.
 */
@RequestScoped
public class WorklistReading {

  @Inject private ProposalQueryService proposals;
  @Inject private CaseFileService caseFiles;
  @Inject private Clock clock;

  /**
   * A page of what awaits somebody, the earliest deadline first.
   *
   * @param after null for the first page
   */
  public Worklist page(WorklistFilter filter, WorklistKey after, int rows) {
    WorklistPage page = proposals.waiting(filter, after, rows);
    return new Worklist(lines(page.rows()), page.next());
  }

  /** Proposals by their ids, in any order; those the reader may not see lack. */
  public List<WorklistLine> lines(Collection<Long> proposalIds) {
    return lines(proposals.rows(proposalIds));
  }

  private List<WorklistLine> lines(List<WorklistRow> rows) {
    Map<Long, CaseOverview> files =
        caseFiles.find(rows.stream().map(row -> row.head().caseFileId()).toList());
    LocalDate today = BusinessDate.today(clock);
    return rows.stream()
        .map(row -> WorklistLine.of(row, files.get(row.head().caseFileId()), today))
        .toList();
  }

  /**
   * One page.
   *
   * @param next where the next one begins, null on the last
   */
  public record Worklist(List<WorklistLine> lines, WorklistKey next) {}
}
