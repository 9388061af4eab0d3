package org.quittance.portal.debtor;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.quittance.access.AccessSettings;
import org.quittance.document.DocumentService;
import org.quittance.document.DocumentSummary;
import org.quittance.portal.shared.Download;
import org.quittance.refusal.Refusal;

/**
 * A file attached to the visitor's own case: {@code /debtor/documents/<id>}. Where the agency asks
 * for a one-time code, it opens documents as well.
 */
@WebServlet("/debtor/documents/*")
public class DocumentDownload extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient DebtorSession visit;
  @Inject private transient AccessSettings access;
  @Inject private transient DocumentService documents;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (access.asksForCode() && visit.level() != DebtorSession.Level.LINK_AND_CODE) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    Optional<DocumentSummary> found = Download.id(request, "").flatMap(this::find);
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    DocumentSummary document = found.get();
    Download.announce(response, document.name(), document.mediaType(), document.size());
    documents.copy(document, response.getOutputStream());
  }

  private Optional<DocumentSummary> find(long documentId) {
    try {
      return Optional.of(documents.open(visit.caseFileId(), documentId));
    } catch (Refusal unknown) {
      return Optional.empty();
    }
  }
}
