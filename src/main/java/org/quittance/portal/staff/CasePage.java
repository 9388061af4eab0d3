package org.quittance.portal.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quittance.access.LinkSummary;
import org.quittance.access.SecureLinkService;
import org.quittance.casefile.CaseOverview;
import org.quittance.casefile.ContactStopService;
import org.quittance.casefile.StoppedContactSummary;
import org.quittance.declaration.DeclarationSummary;
import org.quittance.document.DocumentService;
import org.quittance.document.DocumentSummary;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.ledger.LedgerLine;
import org.quittance.ledger.LedgerService;
import org.quittance.payment.ReceiptService;
import org.quittance.payment.ReceiptSummary;
import org.quittance.portal.desk.Address;
import org.quittance.portal.desk.CaseReading;
import org.quittance.portal.desk.History;

/** One case: its head, its history, and the part that the address asks for. */
@Named("staffCasePage")
@ViewScoped
public class CasePage implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The parts of the page beside the timeline. */
  public enum Part {
    BREAKDOWN,
    AGREEMENT,
    PAYMENTS,
    LEDGER,
    DOCUMENTS,
    MESSAGES,
    CONTACTS,
    LINKS
  }

  @Inject private CaseReading reading;
  @Inject private AgreementPanel agreements;
  @Inject private History history;
  @Inject private LedgerService ledger;
  @Inject private ReceiptService receiptService;
  @Inject private SecureLinkService linkService;
  @Inject private DocumentService documentService;
  @Inject private ContactStopService contactStops;
  @Inject private DeclarationPanel declarationPanel;
  @Inject private MessagePanel messagePanel;

  private String reference;
  private Part part;
  private Long before;
  // Kept between two requests: a button must mean the row it was shown in.
  private List<LinkSummary> links;
  private List<StoppedContactSummary> stopped;
  private List<DeclarationSummary> declarations;
  private transient CaseOverview file;
  private transient CaseBreakdown breakdown;
  private transient History.Chapter timeline;

  /** Reads the case anew for every rendering, so that nothing stale is decided on. */
  public void prepare() {
    if (reference == null) {
      reference = Address.parameter("ref");
      part = Address.choice("part", Part.class);
      before = Address.sequence("before");
    }
    file = reading.find(reference).orElse(null);
    if (file == null) {
      Address.notFound();
      return;
    }
    breakdown = reading.breakdown(file);
    timeline = history.of(file.id(), before);
    links = getPart() == Part.LINKS ? linkService.linksOf(file.id()) : null;
    stopped = contactStops.standing(file.id());
    declarations = declarationPanel.of(file.id());
    if (getPart() == Part.MESSAGES) {
      messagePanel.show(file);
    }
    if (getPart() == Part.AGREEMENT) {
      agreements.show(file.id(), reference);
    }
  }

  /** What was declared of the debtor, newest first. */
  public List<DeclarationSummary> getDeclarations() {
    return declarations;
  }

  public String link(Part wanted) {
    return Address.query("ref", reference, "part", wanted);
  }

  /** Null when the timeline shown reaches back to the beginning. */
  public String getOlderLink() {
    return timeline.older() == null
        ? null
        : Address.query("ref", reference, "part", part, "before", timeline.older());
  }

  public boolean isOlderShown() {
    return before != null;
  }

  public String getReference() {
    return reference;
  }

  public Part getPart() {
    return part == null ? Part.BREAKDOWN : part;
  }

  public List<Part> getParts() {
    return Arrays.asList(Part.values());
  }

  public CaseOverview getFile() {
    if (file == null) {
      file = reading.find(reference).orElse(null);
    }
    return file;
  }

  public CaseBreakdown getBreakdown() {
    if (breakdown == null) {
      breakdown = reading.breakdown(getFile());
    }
    return breakdown;
  }

  public History.Chapter getTimeline() {
    return timeline;
  }

  public List<ReceiptSummary> getReceipts() {
    return receiptService.receiptsOf(getFile().id());
  }

  public List<LinkSummary> getLinks() {
    return links;
  }

  /** Contacts to which nothing is sent, because somebody else answered for them. */
  public List<StoppedContactSummary> getStopped() {
    return stopped;
  }

  public List<DocumentSummary> getDocuments() {
    return documentService.listOf(getFile().id());
  }

  public List<PostingRow> getPostings() {
    Map<Long, String> claims =
        getBreakdown().claims().stream()
            .collect(
                Collectors.toMap(
                    CaseBreakdown.ClaimHeading::id, CaseBreakdown.ClaimHeading::reference));
    return ledger.linesOf(getFile().id()).stream()
        .map(line -> new PostingRow(line, claims.get(line.settled().claimId())))
        .toList();
  }

  /**
   * A posting with the claim it settles.
   *
   * @param claim its reference, null when it settles none
   */
  public record PostingRow(LedgerLine line, String claim) {}
}
