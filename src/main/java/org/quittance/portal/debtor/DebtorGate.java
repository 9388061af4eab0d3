package org.quittance.portal.debtor;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.SecureLinkService;
import org.quittance.portal.shared.Redirect;
import org.quittance.portal.shared.RequestOrigin;

/**
 * Stands before every debtor page. Lets pass who opened their link, as long as the link is not
 * revoked; everyone else is told that the visit is over, and no more.
 */
@WebFilter("/debtor/*")
public class DebtorGate extends HttpFilter {

  private static final long serialVersionUID = 1L;
  static final String CLOSED = "/debtor/closed";

  @Inject private transient DebtorSession visit;
  @Inject private transient SecureLinkService links;
  @Inject private transient CurrentActor currentActor;
  @Inject private transient Clock clock;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.equals(CLOSED) || path.equals(CLOSED + ".xhtml")) {
      chain.doFilter(request, response);
      return;
    }
    HttpSession session = request.getSession(false);
    // Looking at the visit would make a session where there is none.
    if (session == null || !visit.isOpen(clock)) {
      Redirect.to(CLOSED, request, response);
      return;
    }
    if (!links.isLive(visit.linkId())) {
      session.invalidate();
      Redirect.to(CLOSED, request, response);
      return;
    }
    if (RequestOrigin.isForged(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    currentActor.become(Actor.debtor(visit.linkId()));
    chain.doFilter(request, response);
  }
}
