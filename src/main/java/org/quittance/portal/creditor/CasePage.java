package org.quittance.portal.creditor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.quittance.casefile.CaseOverview;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.payment.ReceiptService;
import org.quittance.payment.ReceiptSummary;
import org.quittance.portal.desk.Address;
import org.quittance.portal.desk.CaseReading;
import org.quittance.portal.desk.History;

@Named("creditorCasePage")
@ViewScoped
public class CasePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CaseReading reading;
  @Inject private History history;
  @Inject private ReceiptService receiptService;

  private transient CaseOverview file;
  private transient CaseBreakdown breakdown;
  private transient History.Chapter timeline;
  private transient List<ReceiptSummary> receipts;

  public void prepare() {
    file = reading.find(Address.parameter("ref")).orElse(null);
    if (file == null) {
      Address.notFound();
      return;
    }
    breakdown = reading.breakdown(file);
    timeline = history.of(file.id(), Address.sequence("before"));
    receipts = receiptService.receiptsOf(file.id());
  }

  public CaseOverview getFile() {
    return file;
  }

  public CaseBreakdown getBreakdown() {
    return breakdown;
  }

  public History.Chapter getTimeline() {
    return timeline;
  }

  public List<ReceiptSummary> getReceipts() {
    return receipts;
  }
}
