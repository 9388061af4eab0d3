package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.quittance.payment.ReceiptService;
import org.quittance.payment.ReceiptSummary;
import org.quittance.platform.Ids;

/** The receipts of this file, newest first. */
@Named
@RequestScoped
public class ReceiptsPage {

  @Inject private Visit visit;
  @Inject private ReceiptService receipts;
  private List<ReceiptSummary> list;

  public List<ReceiptSummary> getList() {
    if (list == null) {
      list = receipts.receiptsOf(visit.caseFileId());
    }
    return list;
  }

  /** The name of a receipt in an address. */
  public String key(ReceiptSummary receipt) {
    return Ids.text(receipt.id());
  }
}
