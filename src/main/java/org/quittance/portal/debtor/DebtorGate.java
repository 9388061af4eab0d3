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
import java.util.Optional;
import java.util.Set;
import org.quittance.access.AccessSettings;
import org.quittance.access.CurrentActor;
import org.quittance.access.SecureLinkService;
import org.quittance.delegation.DelegateEntryService;
import org.quittance.delegation.DelegateStanding;
import org.quittance.jurisdiction.Jurisdictions;
import org.quittance.portal.shared.Language;
import org.quittance.portal.shared.Redirect;
import org.quittance.portal.shared.RequestOrigin;

/**
 * Stands before every debtor page. Lets pass who opened their link, as long as the link is not
 * revoked; everyone else is told that the visit is over, and no more. A delegate passes only to
 * what {@link DelegateDoors} opens to them, as long as the debtor has not taken that back. Where
 * the agency asks for a code before the whole file, nothing but the page that takes it passes
 * before it was typed.
 */
@WebFilter("/debtor/*")
public class DebtorGate extends HttpFilter {

  private static final long serialVersionUID = 1L;
  static final String CLOSED = "/debtor/closed";
  private static final String CODE = "/debtor/code";
  private static final Set<String> BEFORE_THE_CODE =
      Set.of(CODE, CODE + ".xhtml", "/debtor/still-here", "/debtor/sign-out");

  @Inject private transient DebtorSession visit;
  @Inject private transient SecureLinkService links;
  @Inject private transient DelegateEntryService delegates;
  @Inject private transient AccessSettings settings;
  @Inject private transient CurrentActor currentActor;
  @Inject private transient Language language;
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
    if (!isLive()) {
      session.invalidate();
      Redirect.to(CLOSED, request, response);
      return;
    }
    if (visit.law() != null) {
      language.speakUnder(Jurisdictions.of(visit.law()));
    }
    if (RequestOrigin.isForged(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    if (visit.isDelegated()) {
      letDelegatePass(path, request, response, chain);
      return;
    }
    if (settings.debtorCode() == AccessSettings.CodeDemand.FILE
        && visit.level() != DebtorSession.Level.LINK_AND_CODE
        && !BEFORE_THE_CODE.contains(path)) {
      Redirect.to(CodePage.addressBefore(next(request, path)), request, response);
      return;
    }
    currentActor.become(visit.actor());
    chain.doFilter(request, response);
  }

  private boolean isLive() {
    if (!visit.isDelegated()) {
      return links.isLive(visit.linkId());
    }
    Optional<DelegateStanding> standing = delegates.standing(visit.delegate().delegateId());
    standing.ifPresent(visit::keep);
    return standing.isPresent();
  }

  private void letDelegatePass(
      String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (DelegateDoors.opens(path, request.getMethod(), visit.scope())) {
      currentActor.become(visit.actor());
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static String next(HttpServletRequest request, String path) {
    String query = request.getQueryString();
    String asked = query == null ? path : path + "?" + query;
    return "GET".equals(request.getMethod()) && CodePage.isOwn(asked) ? asked : "/debtor/case";
  }
}
