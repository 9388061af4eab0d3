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
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.quittance.casefile.CaseFileService;
import org.quittance.document.DocumentService;
import org.quittance.document.DocumentSummary;
import org.quittance.portal.shared.CutForm;
import org.quittance.portal.shared.SentFiles;
import org.quittance.refusal.Refusal;

/** Takes the files that a debtor's form brings, sent with it or ahead of it. */
@RequestScoped
class FormFiles {

  private static final String FIELD = "files";

  @Inject private DocumentService documents;
  @Inject private CaseFileService caseFiles;

  /**
   * @param attach puts a document that was stored to what is being written
   * @return why some were not taken, in the order they came; none of a form that came in part
   */
  List<Refusal> take(long caseFileId, HttpServletRequest request, LongConsumer attach)
      throws IOException, ServletException {
    List<Refusal> refused = new ArrayList<>();
    if (CutForm.of(request).isPresent()) {
      return refused;
    }
    String reference = caseFiles.find(caseFileId).reference();
    for (long upload : SentFiles.of(request)) {
      take(() -> documents.receiveUpload(reference, null, upload), attach, refused);
    }
    String contentType = request.getContentType();
    if (contentType == null || !contentType.startsWith("multipart/")) {
      return refused;
    }
    for (Part part : request.getParts()) {
      String name = part.getSubmittedFileName();
      if (part.getName().equals(FIELD) && name != null && !name.isEmpty()) {
        try (InputStream bytes = part.getInputStream()) {
          take(() -> documents.receive(reference, name, bytes), attach, refused);
        } finally {
          part.delete();
        }
      }
    }
    return refused;
  }

  private static void take(
      Supplier<DocumentSummary> receive, LongConsumer attach, List<Refusal> refused) {
    try {
      attach.accept(receive.get().id());
    } catch (Refusal refusal) {
      refused.add(refusal.at("/" + FIELD));
    }
  }
}
