package org.quittance.portal.creditor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.quittance.negotiation.WorklistFilter;
import org.quittance.negotiation.WorklistFilter.Desk;
import org.quittance.portal.desk.Address;
import org.quittance.portal.desk.WorklistLine;
import org.quittance.portal.desk.WorklistReading;
import org.quittance.portal.desk.WorklistReading.Worklist;

/** What the creditor has to agree to, and what its debtors and the agency are talking about. */
@Named
@ViewScoped
public class AgreementsPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 50;

  @Inject private WorklistReading worklists;

  private transient Desk desk;
  private transient List<WorklistLine> rows = List.of();
  private transient boolean more;

  /** Reads one desk's proposals; those of other creditors are never among them. */
  public void prepare() {
    Desk wanted = Address.choice("desk", Desk.class);
    desk = wanted == null || wanted == Desk.LATE ? Desk.CREDITOR : wanted;
    Worklist page = worklists.page(new WorklistFilter(desk, null, null), null, ROWS);
    rows = page.lines();
    more = page.next() != null;
  }

  /** Whose turn it is, the creditor's own first. */
  public List<Desk> getDesks() {
    return List.of(Desk.CREDITOR, Desk.AGENCY, Desk.DEBTOR);
  }

  public Desk getDesk() {
    return desk;
  }

  public List<WorklistLine> getRows() {
    return rows;
  }

  /** True when there are more than are shown. */
  public boolean isMore() {
    return more;
  }
}
