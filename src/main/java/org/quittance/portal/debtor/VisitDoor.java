package org.quittance.portal.debtor;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quittance.portal.shared.Redirect;

/** Keeps a visit alive when its reader is still there, and ends it when they leave. */
@WebServlet({"/debtor/still-here", "/debtor/sign-out"})
public class VisitDoor extends HttpServlet {

  private static final long serialVersionUID = 1L;

  // Having passed the gate has already told the session that somebody is there.
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getServletPath().endsWith("/still-here")) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      Redirect.to("/debtor/case", request, response);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getServletPath().endsWith("/sign-out")) {
      request.getSession().invalidate();
      Redirect.to(DebtorGate.CLOSED, request, response);
    } else {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
  }
}
