package org.quittance.portal.creditor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.quittance.negotiation.WorklistFilter;
import org.quittance.negotiation.WorklistFilter.Desk;
import org.quittance.negotiation.WorklistKey;
import org.quittance.portal.desk.Address;
import org.quittance.portal.desk.WorklistAddress;
import org.quittance.portal.desk.WorklistLine;
import org.quittance.portal.desk.WorklistReading;
import org.quittance.portal.desk.WorklistReading.Worklist;

/** What the creditor has to agree to, and what its debtors and the agency are talking about. */
@Named
@ViewScoped
public class AgreementsPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 25;

  @Inject private WorklistReading worklists;

  private transient Desk desk;
  private transient List<WorklistLine> rows = List.of();
  private transient String after;
  private transient WorklistKey next;

  /** Reads a page of one desk's proposals; those of other creditors are never among them. */
  public void prepare() {
    Desk wanted = Address.choice("desk", Desk.class);
    desk = wanted == null || wanted == Desk.LATE ? Desk.CREDITOR : wanted;
    after = Address.parameter("after");
    Worklist page =
        worklists.page(new WorklistFilter(desk, null, null), WorklistAddress.read(after), ROWS);
    rows = page.lines();
    next = page.next();
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

  /** Null on the last page. */
  public String getNextLink() {
    return next == null ? null : Address.query("desk", desk, "after", WorklistAddress.write(next));
  }

  /** Null on the first page. */
  public String getFirstLink() {
    return after == null ? null : Address.query("desk", desk);
  }
}
