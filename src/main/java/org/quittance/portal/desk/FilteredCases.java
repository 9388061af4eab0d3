package org.quittance.portal.desk;

import jakarta.inject.Inject;
import java.util.List;
import org.quittance.casefile.CaseFilter;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.portal.desk.CaseList.Listing;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

/**
 * A page that lists cases as its address says: by what was searched for, and from where on. Whose
 * cases they are is decided by the services.
 */
public abstract class FilteredCases {

  @Inject private CaseList caseList;

  private String text;
  private CaseStatus status;
  private String after;
  private Listing listing;

  public void prepare() {
    text = Address.parameter("text");
    status = Address.choice("status", CaseStatus.class);
    after = Address.parameter("after");
    try {
      listing = caseList.list(new CaseFilter(text, getCreditor(), status), after);
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
    return Address.query("text", text, "creditor", getCreditor(), "status", status, "after", key);
  }

  public boolean isFiltered() {
    return text != null || getCreditor() != null || status != null;
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

  /** The reference of the only creditor searched for; null for all that the reader may see. */
  public String getCreditor() {
    return null;
  }
}
