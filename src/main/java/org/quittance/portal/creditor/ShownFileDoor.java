package org.quittance.portal.creditor;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.quittance.casefile.CaseFileService;
import org.quittance.declaration.DeclarationService;
import org.quittance.document.DocumentService;
import org.quittance.document.DocumentSummary;
import org.quittance.platform.Ids;
import org.quittance.portal.desk.DisputeReading;
import org.quittance.portal.shared.Download;
import org.quittance.refusal.Refusal;

/**
 * Hands a creditor the files that were put forward about its own file: in a dispute, or to show
 * that it was paid.
 */
@WebServlet({"/creditor/dispute-file", "/creditor/declaration-file", AnswerVisit.AREA + "file"})
public class ShownFileDoor extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient DisputeReading reading;
  @Inject private transient CaseFileService caseFiles;
  @Inject private transient DeclarationService declarations;
  @Inject private transient DocumentService documents;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      long id = Ids.parse(request.getParameter("id"));
      Optional<AnswerVisit> visit = AnswerVisit.of(request);
      String dispute = request.getParameter("dispute");
      DocumentSummary document;
      if (visit.isPresent()) {
        document = putForward(visit.get().disputeId(), id);
      } else if (dispute != null) {
        document = putForward(Ids.parse(dispute), id);
      } else {
        document = shown(request.getParameter("ref"), id);
      }
      Download.send(response, document, documents);
    } catch (Refusal | IllegalArgumentException | NullPointerException unknown) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private DocumentSummary putForward(long dispute, long id) {
    return reading.of(dispute).files().stream()
        .map(DisputeReading.Evidence::document)
        .filter(found -> found.id() == id)
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  private DocumentSummary shown(String caseReference, long id) {
    long caseFileId = caseFiles.find(caseReference).id();
    boolean isTold =
        declarations.ofCase(caseFileId).stream()
            .filter(told -> told.kind().isToldToCreditor())
            .anyMatch(told -> Ids.text(id).equals(told.proofKey()));
    if (!isTold) {
      throw new IllegalArgumentException("Not shown to the creditor");
    }
    return documents.open(caseFileId, id);
  }
}
