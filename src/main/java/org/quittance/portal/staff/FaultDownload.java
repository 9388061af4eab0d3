package org.quittance.portal.staff;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;
import org.quittance.caserecords.ImportService;
import org.quittance.caserecords.csv.LineFault;
import org.quittance.platform.Ids;
import org.quittance.platform.Wording;
import org.quittance.portal.shared.Language;
import org.quittance.refusal.Refusal;

/** The faults of an import as a file that a spreadsheet opens. */
@WebServlet("/staff/import-faults")
public class FaultDownload extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 10_000;
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

  @Inject private transient ImportService imports;
  @Inject private transient FaultWords words;
  @Inject private transient Language language;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<LineFault> faults;
    try {
      faults = imports.faults(Ids.parse(String.valueOf(request.getParameter("id"))), 0, MOST);
    } catch (IllegalArgumentException | Refusal unknown) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"import-errors.csv\"");
    PrintWriter out = response.getWriter();
    // Spreadsheets take the file for UTF-8 by its byte order mark only.
    out.print('\ufeff');
    write(out, label("line"), label("field"), label("reason"), label("excerpt"));
    words
        .tell(faults)
        .forEach(
            one ->
                write(out, String.valueOf(one.line()), one.field(), one.reason(), one.excerpt()));
  }

  private String label(String column) {
    return Wording.text(Wording.LABELS, "import.fault." + column, language.getLocale());
  }

  private static void write(PrintWriter out, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      String cell = cells[i] == null ? "" : cells[i];
      // A spreadsheet would run what looks like a formula.
      String safe = FORMULA.matcher(cell).matches() ? "'" + cell : cell;
      out.print((i == 0 ? "\"" : ";\"") + safe.replace("\"", "\"\"") + "\"");
    }
    out.print("\r\n");
  }
}
