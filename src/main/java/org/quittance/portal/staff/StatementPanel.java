package org.quittance.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.quittance.casefile.CaseOverview;
import org.quittance.casefile.rules.ClaimTime;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.ledger.LedgerService;
import org.quittance.ledger.LimitationService;
import org.quittance.portal.desk.Address;
import org.quittance.portal.desk.CaseReading;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

/** The statement of a case to the day that the address asks for, and the time to sue. */
@Named
@RequestScoped
public class StatementPanel {

  @Inject private CaseReading reading;
  @Inject private LedgerService ledger;
  @Inject private LimitationService limitation;

  private CaseBreakdown breakdown;
  private List<ClaimTime> times;

  /** What is owed on the day asked for; today's when none is asked for or it cannot be. */
  public CaseBreakdown owed(CaseOverview file, CaseBreakdown today) {
    if (breakdown == null) {
      breakdown = today;
      String typed = Address.parameter("on");
      if (typed != null && !typed.isBlank()) {
        recalculate(file, typed.strip());
      }
    }
    return breakdown;
  }

  private void recalculate(CaseOverview file, String typed) {
    try {
      breakdown = ledger.breakdown(file.id(), file.creditor().kind(), LocalDate.parse(typed));
    } catch (DateTimeException notADay) {
      Feedback.problem("on", "field.date");
    } catch (Refusal refusal) {
      Feedback.refused(refusal.at("/on"));
    }
  }

  /** Until when each claim can be sued for. */
  public List<ClaimTime> times(CaseOverview file) {
    if (times == null) {
      times = limitation.of(file.id());
    }
    return times;
  }

  /** Whether the certain date is over. */
  public boolean isOver(ClaimTime time) {
    return time.certain().isTimeBarredOn(reading.today());
  }

  /** Whether the possible date is over too. */
  public boolean isPossiblyOver(ClaimTime time) {
    return time.possible() != null && time.possible().isPrescribedOn(reading.today());
  }
}
