package org.quittance.portal.debtor;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.quittance.delegation.DelegateEntryService;
import org.quittance.notification.StatementDeliveryService;
import org.quittance.notification.StatementFile;
import org.quittance.portal.shared.Download;
import org.quittance.portal.shared.Language;
import org.quittance.refusal.Refusal;

/**
 * Hands out the statement of this visit's claims, to the day named by {@code on} or to today. It
 * says no more than the page it is offered on, so it asks for no further code.
 */
@WebServlet("/debtor/statement.pdf")
public class StatementDoor extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Visit visit;
  @Inject private transient StatementDeliveryService statements;
  @Inject private transient DelegateEntryService delegates;
  @Inject private transient Language language;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    StatementFile file;
    try {
      String typed = request.getParameter("on");
      LocalDate on = typed == null ? visit.getToday() : LocalDate.parse(typed);
      if (BreakdownPage.isOutside(on, visit.getToday())) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      file = statements.fileOf(visit.caseFileId(), on, language.getLocale());
    } catch (Refusal | DateTimeException unknown) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (visit.isDelegated()) {
      delegates.tookFile("STATEMENT");
    }
    Download.send(response, file.name(), "application/pdf", file.content());
  }
}
