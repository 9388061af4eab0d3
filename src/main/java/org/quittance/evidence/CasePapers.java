package org.quittance.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.quittance.casefile.CaseOverview;
import org.quittance.document.DocumentService;
import org.quittance.document.DocumentSummary;
import org.quittance.notification.PlanDeliveryService;
import org.quittance.notification.PlanFile;
import org.quittance.notification.ReceiptDeliveryService;
import org.quittance.notification.ReceiptFile;
import org.quittance.payment.ReceiptService;
import org.quittance.payment.ReceiptSummary;
import org.quittance.plan.InstalmentPlanService;
import org.quittance.plan.PlanSummary;
import org.quittance.platform.Ids;

/** Puts the files of a case into a ZIP: what was attached, and what the portal printed. */
@ApplicationScoped
class CasePapers {

  @Inject private DocumentService documents;
  @Inject private ReceiptService receipts;
  @Inject private ReceiptDeliveryService receiptFiles;
  @Inject private InstalmentPlanService plans;
  @Inject private PlanDeliveryService planFiles;

  void addTo(CaseZip zip, CaseOverview file) throws IOException {
    for (DocumentSummary document : documents.listOf(file.id())) {
      zip.add(
          "documents/" + Ids.text(document.id()) + "-" + plain(document.name()),
          out -> documents.copy(document, out));
    }
    for (ReceiptSummary receipt : receipts.receiptsOf(file.id())) {
      ReceiptFile paper = receiptFiles.fileOf(file.id(), receipt.id());
      zip.add("receipts/" + paper.name(), out -> out.write(paper.content()));
    }
    for (PlanSummary plan : plans.ofCase(file.id())) {
      PlanFile paper = planFiles.agreementOf(file.id(), plan.id());
      zip.add(
          "agreements/" + Ids.text(plan.id()) + "-" + paper.name(),
          out -> out.write(paper.content()));
    }
  }

  private static String plain(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
  }
}
