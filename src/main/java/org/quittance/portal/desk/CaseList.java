package org.quittance.portal.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseFilter;
import org.quittance.casefile.CaseListPage;
import org.quittance.casefile.CaseOverview;
import org.quittance.interest.CreditorKind;
import org.quittance.ledger.LedgerService;
import org.quittance.money.Money;
import org.quittance.platform.BusinessDate;

/**
 * Reads pages of the case list with what is owed today, in as many statements for one as for all.
 */
@RequestScoped
public class CaseList {

  /** Rows on one page. */
  public static final int ROWS = 25;

  @Inject private CaseFileService caseFiles;
  @Inject private LedgerService ledger;
  @Inject private Clock clock;

  /**
   * @param after key of the page before, null for the first
   */
  public Listing list(CaseFilter filter, String after) {
    CaseListPage page = caseFiles.list(filter, after, ROWS);
    Map<Long, CreditorKind> kinds =
        page.cases().stream()
            .collect(Collectors.toMap(CaseOverview::id, file -> file.creditor().kind()));
    Map<Long, Money> owed =
        kinds.isEmpty() ? Map.of() : ledger.outstanding(kinds, BusinessDate.today(clock));
    return new Listing(
        page.cases().stream().map(file -> new CaseRow(file, owed.get(file.id()))).toList(),
        page.next());
  }

  /**
   * One page of the list.
   *
   * @param next key of the following page, null on the last
   */
  public record Listing(List<CaseRow> rows, String next) {

    public static final Listing EMPTY = new Listing(List.of(), null);
  }
}
