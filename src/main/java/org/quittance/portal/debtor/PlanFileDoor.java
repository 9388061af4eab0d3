package org.quittance.portal.debtor;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quittance.delegation.DelegateEntryService;
import org.quittance.notification.PlanDeliveryService;
import org.quittance.notification.PlanFile;
import org.quittance.platform.Ids;
import org.quittance.portal.shared.Download;
import org.quittance.portal.shared.Redirect;
import org.quittance.refusal.Refusal;

/**
 * Hands out the papers of this visit's plan: the agreement and the calendar of its instalments,
 * with {@code ?id=} those of an earlier one. Like every document they ask for a code first.
 */
@WebServlet({PlanFileDoor.AGREEMENT, PlanFileDoor.CALENDAR})
public class PlanFileDoor extends HttpServlet {

  static final String AGREEMENT = "/debtor/plan.pdf";
  static final String CALENDAR = "/debtor/plan.ics";

  private static final long serialVersionUID = 1L;

  @Inject private transient DebtorSession visit;
  @Inject private transient PlanDeliveryService papers;
  @Inject private transient DelegateEntryService delegates;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Long planId;
    try {
      String id = request.getParameter("id");
      planId = id == null ? null : Ids.parse(id);
    } catch (IllegalArgumentException unknown) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (visit.level() != DebtorSession.Level.LINK_AND_CODE) {
      String here = request.getServletPath() + (planId == null ? "" : "?id=" + Ids.text(planId));
      Redirect.to(CodePage.addressBefore(here), request, response);
      return;
    }
    PlanFile file;
    try {
      file =
          request.getServletPath().equals(CALENDAR)
              ? papers.calendarOf(visit.caseFileId(), planId)
              : papers.agreementOf(visit.caseFileId(), planId);
    } catch (Refusal unknown) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (visit.isDelegated()) {
      delegates.tookFile("PLAN");
    }
    Download.send(response, file.name(), file.mediaType(), file.content());
  }
}
