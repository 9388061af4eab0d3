package org.quittance.portal.staff;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.quittance.casefile.CaseOverview;
import org.quittance.notification.StatementDeliveryService;
import org.quittance.notification.StatementFile;
import org.quittance.portal.desk.CaseReading;
import org.quittance.portal.shared.Download;
import org.quittance.refusal.Refusal;

/**
 * Hands out the statement of a case in the debtor's language, to the day named by {@code on} or to
 * today.
 */
@WebServlet("/staff/statement.pdf")
public class StatementDoor extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient CaseReading reading;
  @Inject private transient StatementDeliveryService statements;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    StatementFile file;
    try {
      CaseOverview found = reading.find(request.getParameter("ref")).orElse(null);
      if (found == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      String typed = request.getParameter("on");
      LocalDate on = typed == null ? reading.today() : LocalDate.parse(typed);
      Locale locale = found.law().spoken(found.debtor().contact().language());
      file = statements.fileOf(found.id(), on, locale);
    } catch (Refusal | DateTimeException unknown) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Download.send(response, file.name(), "application/pdf", file.content());
  }
}
