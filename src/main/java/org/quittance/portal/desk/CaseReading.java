package org.quittance.portal.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.casefile.CasefileRefusal;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.ledger.LedgerService;
import org.quittance.platform.BusinessDate;
import org.quittance.refusal.Refusal;

/** Reads one case for the page that shows it. */
@RequestScoped
public class CaseReading {

  @Inject private CaseFileService caseFiles;
  @Inject private LedgerService ledger;
  @Inject private Clock clock;

  /** Empty when there is no such case, or the reader may not know of it. */
  public Optional<CaseOverview> find(String reference) {
    try {
      return reference == null ? Optional.empty() : Optional.of(caseFiles.find(reference));
    } catch (Refusal refusal) {
      if (refusal.code() == CasefileRefusal.CASE_UNKNOWN) {
        return Optional.empty();
      }
      throw refusal;
    }
  }

  public CaseBreakdown breakdown(CaseOverview file) {
    return ledger.breakdown(file.id(), file.creditor().kind(), today());
  }

  public LocalDate today() {
    return BusinessDate.today(clock);
  }
}
