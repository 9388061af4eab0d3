package org.quittance.portal.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.FacesException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.quittance.casefile.CaseFileService;
import org.quittance.caserecords.csv.ReadCase;
import org.quittance.document.DocumentService;
import org.quittance.document.Upload;
import org.quittance.document.UploadService;
import org.quittance.platform.BusinessDate;
import org.quittance.portal.shared.Feedback;
import org.quittance.portal.shared.PageText;
import org.quittance.portal.shared.SentFiles;
import org.quittance.refusal.Refusal;

/** Places the case that a person typed, or says beside each field why not. */
@RequestScoped
public class PlacementDesk {

  private static final String PROOFS = "proofs";

  @Inject private CaseFileService caseFiles;
  @Inject private DocumentService documents;
  @Inject private UploadService uploads;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  /** An empty form, dated today. */
  public PlacementForm begin() {
    return new PlacementForm(BusinessDate.today(clock));
  }

  /**
   * @return the reference of the case; empty when something is in its way, which has been told
   */
  public Optional<String> place(PlacementForm form) {
    boolean sound = keepFiles(form);
    ReadCase read = form.read();
    read.faults()
        .forEach(
            fault ->
                Feedback.problem(
                    PlacementForm.fieldOf(fault),
                    "refusal." + fault.code(),
                    fault.arguments().toArray()));
    if (!sound || !read.isSound()) {
      return Optional.empty();
    }
    try {
      caseFiles.placeNew(read.reference(), read.placement());
    } catch (Refusal refusal) {
      Feedback.problem(
          PlacementForm.fieldOf(read.blame(refusal)),
          "refusal." + refusal.code().code(),
          refusal.arguments().toArray());
      return Optional.empty();
    }
    Feedback.news("place.done", read.reference());
    form.getProofs().forEach(proof -> attach(read.reference(), proof));
    return Optional.of(read.reference());
  }

  /** The same for a creditor, whose own case it is whatever was typed. */
  public Optional<String> place(PlacementForm form, String creditorReference) {
    form.creditor(creditorReference);
    return place(form);
  }

  /**
   * Keeps the files that came with a request, looked into, until the case is placed: a browser
   * shows no chosen file twice.
   *
   * @return false when one was refused, which has been told
   */
  public boolean keepFiles(PlacementForm form) {
    boolean all = true;
    try {
      for (Part part : request.getParts()) {
        if (part.getName().equals(PROOFS) && part.getSize() > 0) {
          all &= keep(form, part);
        }
      }
    } catch (IOException | ServletException unreadable) {
      throw new FacesException(unreadable);
    }
    for (long upload : SentFiles.of(request)) {
      all &= keep(form, () -> uploads.find(upload));
    }
    return all;
  }

  private boolean keep(PlacementForm form, Part part) throws IOException {
    try (InputStream bytes = part.getInputStream()) {
      Upload upload = documents.keep(part.getSubmittedFileName(), part.getSize(), bytes);
      return keep(form, () -> upload);
    } catch (Refusal refusal) {
      tell(refusal);
      return false;
    } finally {
      part.delete();
    }
  }

  private boolean keep(PlacementForm form, Supplier<Upload> come) {
    try {
      Upload upload = come.get();
      documents.check(upload.id());
      form.add(new PlacementForm.Proof(upload.id(), upload.name()));
      return true;
    } catch (Refusal refusal) {
      tell(refusal);
      return false;
    }
  }

  private static void tell(Refusal refusal) {
    Feedback.problem(PROOFS, "refusal." + refusal.code().code(), refusal.arguments().toArray());
  }

  // The case is placed by now, so a file that cannot be attached is told and no more.
  private void attach(String reference, PlacementForm.Proof proof) {
    try {
      documents.receiveUpload(reference, null, proof.uploadId());
    } catch (Refusal refusal) {
      Feedback.news("place.proof.missing", proof.name(), PageText.refusal(refusal));
    }
  }
}
