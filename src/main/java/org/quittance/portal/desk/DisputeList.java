package org.quittance.portal.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.quittance.access.CurrentActor;
import org.quittance.dispute.DisputeKey;
import org.quittance.dispute.DisputePage;
import org.quittance.dispute.DisputeQueryService;
import org.quittance.dispute.DisputeQueryService.Desk;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;

/** The disputes that wait for somebody, the earliest promised day first; a creditor's own only. */
@Named
@RequestScoped
public class DisputeList {

  private static final int ROWS = 25;

  @Inject private DisputeQueryService disputes;
  @Inject private CurrentActor currentActor;
  @Inject private Clock clock;

  private Desk desk;
  private List<DisputePage.Row> rows = List.of();
  private DisputeKey next;

  public void prepare() {
    Desk own = currentActor.actor().creditorId() == null ? Desk.AGENCY : Desk.CREDITOR;
    Desk wanted = Address.choice("desk", Desk.class);
    desk = wanted == null ? own : wanted;
    DisputePage page = disputes.waiting(desk, after(), ROWS);
    rows = page.rows();
    next = page.next();
  }

  private static DisputeKey after() {
    Long id = Address.id("after");
    String day = Address.parameter("day");
    if (id == null || day == null) {
      return DisputeKey.START;
    }
    try {
      return new DisputeKey(LocalDate.parse(day), id);
    } catch (DateTimeException notADay) {
      return DisputeKey.START;
    }
  }

  public Desk[] getDesks() {
    return Desk.values();
  }

  public Desk getDesk() {
    return desk;
  }

  public List<DisputePage.Row> getRows() {
    return rows;
  }

  /** Whether the promised day of a row has passed. */
  public boolean isLate(DisputePage.Row row) {
    return row.dispute().promisedOn().isBefore(BusinessDate.today(clock));
  }

  public String key(DisputePage.Row row) {
    return Ids.text(row.dispute().id());
  }

  /** Null on the last page. */
  public String getNextLink() {
    return next == null
        ? null
        : Address.query("desk", desk, "day", next.promisedOn(), "after", Ids.text(next.id()));
  }
}
