package org.quittance.portal.access;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.quittance.access.CurrentActor;
import org.quittance.portal.shared.Redirect;
import org.quittance.portal.shared.RequestOrigin;

/**
 * Names the actor of every staff and creditor page. The container has let the request through by
 * its role already; this says who it is, and holds whoever came by a password given for once until
 * they have chosen their own.
 */
@WebFilter({"/staff/*", "/creditor/*"})
public class AccountGate extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String PASSWORD = "password";

  @Inject private transient CurrentActor currentActor;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<AccountSession> session = AccountSession.of(request);
    if (session.isEmpty() || RequestOrigin.isForged(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    if (session.get().account().mustChangePassword() && !isPasswordPage(request)) {
      Redirect.to(session.get().area() + PASSWORD, request, response);
      return;
    }
    currentActor.become(session.get().actor());
    chain.doFilter(request, response);
  }

  private static boolean isPasswordPage(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.endsWith("/" + PASSWORD) || path.endsWith("/" + PASSWORD + ".xhtml");
  }
}
