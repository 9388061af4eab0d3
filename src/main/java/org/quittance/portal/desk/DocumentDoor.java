package org.quittance.portal.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quittance.casefile.CaseFileService;
import org.quittance.document.DocumentService;
import org.quittance.document.DocumentSummary;
import org.quittance.platform.Ids;
import org.quittance.portal.shared.Download;
import org.quittance.refusal.Refusal;

/**
 * Hands out a document of a case the reader may see, always to be saved and never to be shown in a
 * page.
 */
@WebServlet({"/staff/document", "/creditor/document"})
public class DocumentDoor extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient CaseFileService caseFiles;
  @Inject private transient DocumentService documents;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    DocumentSummary document;
    try {
      document =
          documents.open(
              caseFiles.find(String.valueOf(request.getParameter("ref"))).id(),
              Ids.parse(String.valueOf(request.getParameter("id"))));
    } catch (IllegalArgumentException | Refusal unknown) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Download.send(response, document, documents);
  }
}
