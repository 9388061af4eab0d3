package org.quittance.portal.creditor;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quittance.document.DocumentService;
import org.quittance.document.DocumentSummary;
import org.quittance.platform.Ids;
import org.quittance.portal.desk.DisputeReading;
import org.quittance.portal.shared.Download;
import org.quittance.refusal.Refusal;

/** Hands a creditor the files that were put forward in a dispute about its own file. */
@WebServlet("/creditor/dispute-file")
public class DisputeFileDoor extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient DisputeReading reading;
  @Inject private transient DocumentService documents;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      DisputeReading.Read read = reading.of(Ids.parse(request.getParameter("dispute")));
      long id = Ids.parse(request.getParameter("id"));
      DocumentSummary document =
          read.files().stream()
              .map(DisputeReading.Evidence::document)
              .filter(found -> found.id() == id)
              .findFirst()
              .orElseThrow(IllegalArgumentException::new);
      Download.announce(response, document.name(), document.mediaType(), document.size());
      documents.copy(document, response.getOutputStream());
    } catch (Refusal | IllegalArgumentException | NullPointerException unknown) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
