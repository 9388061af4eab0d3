package org.quittance.portal.creditor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.quittance.casefile.CaseFilter;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.portal.desk.Address;
import org.quittance.portal.desk.CaseList;
import org.quittance.portal.desk.CaseList.Listing;
import org.quittance.portal.desk.CaseRow;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

@Named
@ViewScoped
public class PortfolioPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CaseList caseList;

  private String text;
  private CaseStatus status;
  private String after;
  private transient Listing listing;

  public void prepare() {
    text = Address.parameter("text");
    status = Address.choice("status", CaseStatus.class);
    after = Address.parameter("after");
    try {
      listing = caseList.list(new CaseFilter(text, null, status), after);
    } catch (Refusal refusal) {
      listing = Listing.EMPTY;
      Feedback.refused(refusal);
    }
  }

  public List<CaseRow> getRows() {
    return listing.rows();
  }

  /** Null on the last page. */
  public String getNextLink() {
    return listing.next() == null ? null : link(listing.next());
  }

  /** Null on the first page. */
  public String getFirstLink() {
    return after == null ? null : link(null);
  }

  private String link(String key) {
    return Address.query("text", text, "status", status, "after", key);
  }

  public boolean isFiltered() {
    return text != null || status != null;
  }

  public CaseStatus[] getStatuses() {
    return CaseStatus.values();
  }

  public String getText() {
    return text;
  }

  public CaseStatus getStatus() {
    return status;
  }
}
