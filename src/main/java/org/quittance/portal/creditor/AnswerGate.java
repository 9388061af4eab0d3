package org.quittance.portal.creditor;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.quittance.access.CurrentActor;
import org.quittance.portal.shared.Redirect;
import org.quittance.portal.shared.RequestOrigin;

/** Lets in whoever came by the link of a mail, and nobody else. */
@WebFilter(AnswerVisit.AREA + "*")
public class AnswerGate extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient CurrentActor currentActor;
  @Inject private transient Clock clock;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<AnswerVisit> visit =
        AnswerVisit.of(request).filter(begun -> begun.isOpen(clock.instant()));
    if (RequestOrigin.isForged(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (visit.isEmpty()) {
      Redirect.to("/l/c?ended", request, response);
    } else {
      currentActor.become(visit.get().actor());
      chain.doFilter(request, response);
    }
  }
}
