package org.quittance.portal.creditor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.quittance.document.DocumentService;
import org.quittance.document.DocumentSummary;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.platform.Ids;
import org.quittance.portal.desk.Address;
import org.quittance.portal.shared.Feedback;
import org.quittance.portal.shared.SentFiles;
import org.quittance.refusal.Refusal;

/** The proofs of a case, to which its creditor adds. */
@Named
@RequestScoped
public class ProofPanel {

  private static final String FILES = "files";

  @Inject private DocumentService documents;
  @Inject private HttpServletRequest request;

  private String claim;

  /** The proofs of a case the reader may see, in the order they came. */
  List<DocumentSummary> of(long caseFileId) {
    return documents.listOf(caseFileId);
  }

  /** Attaches what was chosen; what is refused is told, and keeps nothing else from coming. */
  public String attach(String caseReference) throws IOException, ServletException {
    List<String> kept = new ArrayList<>();
    boolean any = false;
    boolean all = true;
    for (Part part : request.getParts()) {
      if (part.getName().equals(FILES) && part.getSize() > 0) {
        any = true;
        all &= attach(caseReference, part, kept);
      }
    }
    for (long upload : SentFiles.of(request)) {
      any = true;
      all &= attach(caseReference, upload, kept);
    }
    if (!any) {
      Feedback.problem(FILES, "import.file.missing");
    }
    kept.forEach(name -> Feedback.news("staff.documents.attached", name));
    return any && all
        ? "/creditor/case.xhtml" + Address.query("faces-redirect", true, "ref", caseReference)
        : null;
  }

  private boolean attach(String caseReference, Part part, List<String> kept) throws IOException {
    try (InputStream bytes = part.getInputStream()) {
      long come = documents.keep(part.getSubmittedFileName(), part.getSize(), bytes).id();
      return attach(caseReference, come, kept);
    } catch (Refusal refusal) {
      tell(refusal);
      return false;
    } finally {
      part.delete();
    }
  }

  private boolean attach(String caseReference, long upload, List<String> kept) {
    try {
      kept.add(documents.receiveUpload(caseReference, claim, upload).name());
      return true;
    } catch (Refusal refusal) {
      tell(refusal);
      return false;
    }
  }

  private static void tell(Refusal refusal) {
    Feedback.problem(FILES, "refusal." + refusal.code().code(), refusal.arguments().toArray());
  }

  /** The name of a document in an address. */
  public String key(DocumentSummary document) {
    return Ids.text(document.id());
  }

  /** The reference of the claim a document proves; null when it proves none in particular. */
  public String claimOf(DocumentSummary document, CaseBreakdown breakdown) {
    return breakdown.claims().stream()
        .filter(one -> Objects.equals(document.claimId(), one.id()))
        .map(CaseBreakdown.ClaimHeading::reference)
        .findFirst()
        .orElse(null);
  }

  /** The largest file taken, in bytes. */
  public int getGreatest() {
    return DocumentService.LARGEST;
  }

  public String getClaim() {
    return claim;
  }

  public void setClaim(String claim) {
    this.claim = claim;
  }
}
