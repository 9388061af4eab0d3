package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.quittance.casefile.CaseFileService;
import org.quittance.document.DocumentService;
import org.quittance.document.DocumentSummary;
import org.quittance.message.DebtorMessageService;
import org.quittance.portal.shared.CutForm;
import org.quittance.portal.shared.SentFiles;
import org.quittance.refusal.Refusal;

/**
 * Keeps what a message form brings, text and files, sent with it or ahead of it, whatever is wrong
 * with either.
 */
@RequestScoped
class DraftKeeping {

  @Inject private DebtorMessageService messages;
  @Inject private DocumentService documents;
  @Inject private CaseFileService caseFiles;

  /**
   * Of a form that came in part the text is kept.
   *
   * @return what could not be kept, in the order it was met
   */
  List<Refusal> keep(long caseFileId, HttpServletRequest request)
      throws IOException, ServletException {
    List<Refusal> refused = new ArrayList<>();
    try {
      messages.keep(caseFileId, CutForm.field(request, "text"));
    } catch (Refusal refusal) {
      return List.of(refusal);
    }
    if (CutForm.of(request).isPresent()) {
      return refused;
    }
    String reference = caseFiles.find(caseFileId).reference();
    for (long upload : SentFiles.of(request)) {
      attach(caseFileId, () -> documents.receiveUpload(reference, null, upload), refused);
    }
    String contentType = request.getContentType();
    if (contentType == null || !contentType.startsWith("multipart/")) {
      return refused;
    }
    for (Part part : request.getParts()) {
      if (part.getName().equals("files")
          && part.getSubmittedFileName() != null
          && !part.getSubmittedFileName().isEmpty()) {
        try (InputStream bytes = part.getInputStream()) {
          attach(
              caseFileId,
              () -> documents.receive(reference, part.getSubmittedFileName(), bytes),
              refused);
        } finally {
          part.delete();
        }
      }
    }
    return refused;
  }

  private void attach(long caseFileId, Supplier<DocumentSummary> receive, List<Refusal> refused) {
    try {
      messages.attach(caseFileId, receive.get().id());
    } catch (Refusal refusal) {
      refused.add(refusal.at("/files"));
    }
  }
}
