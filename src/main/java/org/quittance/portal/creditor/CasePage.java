package org.quittance.portal.creditor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.quittance.casefile.CaseOverview;
import org.quittance.declaration.DeclarationSummary;
import org.quittance.document.DocumentSummary;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.negotiation.OfferView;
import org.quittance.negotiation.ProposalQueryService;
import org.quittance.negotiation.ProposalSummary;
import org.quittance.negotiation.WorklistRow;
import org.quittance.payment.ReceiptService;
import org.quittance.payment.ReceiptSummary;
import org.quittance.plan.InstalmentPlanService;
import org.quittance.plan.PlanSummary;
import org.quittance.platform.Ids;
import org.quittance.portal.desk.Address;
import org.quittance.portal.desk.CaseReading;
import org.quittance.portal.desk.History;
import org.quittance.portal.shared.Language;

@Named("creditorCasePage")
@ViewScoped
public class CasePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CaseReading reading;
  @Inject private History history;
  @Inject private ReceiptService receiptService;

  @Inject private ProposalQueryService proposals;
  @Inject private InstalmentPlanService plans;
  @Inject private PaidPanel paidPanel;
  @Inject private ProofPanel proofPanel;
  @Inject private Language language;

  private transient CaseOverview file;
  private transient CaseBreakdown breakdown;
  private transient History.Chapter timeline;
  private transient List<ReceiptSummary> receipts;
  private transient List<Talk> talks;
  private transient List<PlanSummary> agreed;
  // Kept between two requests: a button must mean the row it was shown in.
  private List<DeclarationSummary> saidPaid;
  private String reference;

  public void prepare() {
    if (reference == null) {
      reference = Address.parameter("ref");
    }
    file = reading.find(reference).orElse(null);
    if (file == null) {
      Address.notFound();
      return;
    }
    language.speakUnder(file.law());
    breakdown = reading.breakdown(file);
    timeline = history.of(file.id(), Address.sequence("before"));
    receipts = receiptService.receiptsOf(file.id());
    saidPaid = paidPanel.waiting(file.id());
    talks =
        proposals
            .rows(proposals.ofCase(file.id()).stream().map(ProposalSummary::id).toList())
            .stream()
            .sorted(Comparator.comparing((WorklistRow row) -> row.head().id()).reversed())
            .map(row -> new Talk(row.head(), row.offer()))
            .toList();
    agreed = plans.ofCase(file.id());
  }

  /** What the debtor says they have paid and the creditor has not answered. */
  public List<DeclarationSummary> getSaidPaid() {
    return saidPaid;
  }

  /** What proves the claims. */
  public List<DocumentSummary> getDocuments() {
    return proofPanel.of(file.id());
  }

  public String getReference() {
    return reference;
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

  /** Every proposal on the case, newest first, with the terms last put forward. */
  public List<Talk> getTalks() {
    return talks;
  }

  /** The plan the case is bound by, else the latest one; null when there never was one. */
  public PlanSummary getPlan() {
    return agreed.stream()
        .filter(plan -> plan.status().isRunning())
        .findFirst()
        .orElse(agreed.isEmpty() ? null : agreed.get(0));
  }

  /** A proposal with the terms on the table, or those it ended with. */
  public record Talk(ProposalSummary head, OfferView offer) {
    /** Its id in an address. */
    public String key() {
      return Ids.text(head.id());
    }
  }
}
