package org.quittance.portal.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.quittance.casefile.CaseFilter;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.creditor.CreditorService;
import org.quittance.portal.desk.Address;
import org.quittance.portal.desk.CaseList;
import org.quittance.portal.desk.CaseList.Listing;
import org.quittance.portal.desk.CaseRow;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

@Named
@ViewScoped
public class CasesPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int CHOICES = 200;

  @Inject private CaseList caseList;
  @Inject private CreditorService creditors;

  private String text;
  private String creditor;
  private CaseStatus status;
  private String after;
  private transient Listing listing;

  public void prepare() {
    text = Address.parameter("text");
    creditor = Address.parameter("creditor");
    status = Address.choice("status", CaseStatus.class);
    after = Address.parameter("after");
    try {
      listing = caseList.list(new CaseFilter(text, creditor, status), after);
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
    return Address.query("text", text, "creditor", creditor, "status", status, "after", key);
  }

  public boolean isFiltered() {
    return text != null || creditor != null || status != null;
  }

  public List<CreditorChoice> getCreditors() {
    return creditors.list("", CHOICES).stream()
        .map(one -> new CreditorChoice(one.reference(), one.details().name()))
        .toList();
  }

  public CaseStatus[] getStatuses() {
    return CaseStatus.values();
  }

  public String getText() {
    return text;
  }

  public String getCreditor() {
    return creditor;
  }

  public CaseStatus getStatus() {
    return status;
  }

  public record CreditorChoice(String reference, String name) {}
}
