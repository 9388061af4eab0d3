package org.quittance.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.quittance.document.DocumentService;
import org.quittance.document.DocumentSummary;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.platform.Ids;
import org.quittance.portal.desk.Address;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

/** Attaches a file to a case, where its debtor finds it beside the breakdown. */
@Named
@RequestScoped
public class DocumentPanel {

  @Inject private DocumentService documents;

  private Part file;
  private String claim;

  public String attach(String caseReference) throws IOException {
    if (file == null || file.getSize() == 0 && file.getSubmittedFileName().isEmpty()) {
      Feedback.problem("file", "import.file.missing");
      return null;
    }
    try (InputStream bytes = file.getInputStream()) {
      DocumentSummary kept =
          documents.attach(caseReference, claim, file.getSubmittedFileName(), bytes);
      Feedback.news("staff.documents.attached", kept.name());
    } catch (Refusal refusal) {
      throw "/content".equals(refusal.pointer()) ? refusal.at("/file") : refusal;
    } finally {
      file.delete();
    }
    return "/staff/case.xhtml"
        + Address.query("faces-redirect", true, "ref", caseReference, "part", "DOCUMENTS");
  }

  /** The name of a document in an address. */
  public String key(DocumentSummary document) {
    return Ids.text(document.id());
  }

  /** The reference of the claim a document proves; null when it proves none in particular. */
  public String claimOf(DocumentSummary document, CaseBreakdown breakdown) {
    List<String> found =
        breakdown.claims().stream()
            .filter(one -> document.claimId() != null && one.id() == document.claimId())
            .map(CaseBreakdown.ClaimHeading::reference)
            .toList();
    return found.isEmpty() ? null : found.get(0);
  }

  public long getGreatest() {
    return DocumentService.LARGEST;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getClaim() {
    return claim;
  }

  public void setClaim(String claim) {
    this.claim = claim;
  }
}
