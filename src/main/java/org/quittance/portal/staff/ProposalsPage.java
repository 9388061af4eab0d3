package org.quittance.portal.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.quittance.access.CurrentActor;
import org.quittance.negotiation.ProposalQueryService;
import org.quittance.negotiation.WorklistCounts;
import org.quittance.negotiation.WorklistFilter;
import org.quittance.negotiation.WorklistFilter.Desk;
import org.quittance.negotiation.WorklistKey;
import org.quittance.platform.Ids;
import org.quittance.portal.desk.Address;
import org.quittance.portal.desk.WorklistAddress;
import org.quittance.portal.desk.WorklistLine;
import org.quittance.portal.desk.WorklistReading;
import org.quittance.portal.desk.WorklistReading.Worklist;

/** The proposals that await someone, the earliest promised day first, and the one looked at. */
@Named
@ViewScoped
public class ProposalsPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 25;

  @Inject private ProposalQueryService proposals;
  @Inject private WorklistReading worklists;
  @Inject private DecisionPanel panel;
  @Inject private CurrentActor currentActor;

  private boolean asked;
  private Desk desk = Desk.AGENCY;
  private boolean mine;
  private String after;
  private Long chosen;
  private transient WorklistCounts counts;
  private transient List<WorklistLine> rows = List.of();
  private transient WorklistKey next;

  /** Reads the list anew for every rendering: a page of it in four statements. */
  public void prepare() {
    if (!asked) {
      asked = true;
      Desk wanted = Address.choice("desk", Desk.class);
      desk = wanted == null ? Desk.AGENCY : wanted;
      mine = Address.parameter("mine") != null;
      after = Address.parameter("after");
      chosen = Address.id("at");
    }
    read();
    if (chosen != null) {
      panel.show(chosen, outcome(chosen), outcome(rowAfter(chosen)));
    }
  }

  private String outcome(Long at) {
    return "/staff/worklist.xhtml" + link(after, at) + "&faces-redirect=true";
  }

  private void read() {
    String me = currentActor.actor().name();
    counts = proposals.counts();
    Worklist page =
        worklists.page(
            new WorklistFilter(desk, null, mine ? me : null), WorklistAddress.read(after), ROWS);
    rows = page.lines();
    next = page.next();
  }

  // Whoever has answered one goes on with the one below it.
  private Long rowAfter(long proposal) {
    for (int i = 0; i + 1 < rows.size(); i++) {
      if (rows.get(i).head().id() == proposal) {
        return rows.get(i + 1).head().id();
      }
    }
    return null;
  }

  private String link(String key, Long at) {
    return Address.query(
        "desk",
        desk == Desk.AGENCY ? null : desk,
        "mine",
        mine ? "yes" : null,
        "after",
        key,
        "at",
        at == null ? null : Ids.text(at));
  }

  public String rowLink(WorklistLine row) {
    return link(after, row.head().id());
  }

  public String deskLink(Desk wanted) {
    return Address.query("desk", wanted, "mine", mine ? "yes" : null);
  }

  /** The same list with only what the reader is working on, or again with everything. */
  public String getMineLink() {
    return Address.query("desk", desk, "mine", mine ? null : "yes");
  }

  /** Null on the last page. */
  public String getNextLink() {
    return next == null ? null : link(WorklistAddress.write(next), null);
  }

  /** Null on the first page. */
  public String getFirstLink() {
    return after == null ? null : link(null, null);
  }

  public List<Desk> getDesks() {
    return Arrays.asList(Desk.values());
  }

  public long count(Desk of) {
    return switch (of) {
      case AGENCY -> counts.agency();
      case CREDITOR -> counts.creditor();
      case DEBTOR -> counts.debtor();
      case LATE -> counts.late();
    };
  }

  /** Where the panel closes to. */
  public String getListLink() {
    return link(after, null);
  }

  public List<WorklistLine> getRows() {
    return rows;
  }

  public Desk getDesk() {
    return desk;
  }

  public boolean isMine() {
    return mine;
  }

  /** Several proposals can be accepted together only where the agency has the word. */
  public boolean isPickable() {
    return desk == Desk.AGENCY || desk == Desk.LATE;
  }

  /** Null while none is looked at. */
  public Long getChosen() {
    return chosen;
  }
}
