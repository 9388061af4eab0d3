package org.quittance.portal.staff;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quittance.casefile.CaseFileService;
import org.quittance.notification.PlanDeliveryService;
import org.quittance.notification.PlanFile;
import org.quittance.platform.Ids;
import org.quittance.portal.shared.Download;
import org.quittance.refusal.Refusal;

/** Hands out the agreement of a case, the newest or that of the plan named by {@code id}. */
@WebServlet("/staff/plan.pdf")
public class PlanDoor extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient CaseFileService caseFiles;
  @Inject private transient PlanDeliveryService papers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PlanFile file;
    try {
      String id = request.getParameter("id");
      file =
          papers.agreementOf(
              caseFiles.find(String.valueOf(request.getParameter("ref"))).id(),
              id == null ? null : Ids.parse(id));
    } catch (IllegalArgumentException | Refusal unknown) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Download.send(response, file.name(), file.mediaType(), file.content());
  }
}
