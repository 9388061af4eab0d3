package org.quittance.portal.debtor;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.SecureLinkService;
import org.quittance.portal.debtor.DraftTicket.Holder;
import org.quittance.portal.shared.CutForm;
import org.quittance.portal.shared.Redirect;
import org.quittance.portal.shared.RequestOrigin;

/**
 * Stands before {@link DebtorGate} where a debtor writes, so that nothing is lost: what arrives
 * when the visit is over, or before its code was typed, is kept as a draft before its writer is led
 * to the door. Nothing is shown for it. In web.xml, because filters found by annotation have no
 * order.
 */
public class DraftGate extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient DebtorSession visit;
  @Inject private transient DraftTicket tickets;
  @Inject @Any private transient Instance<DraftKeeping> keepings;
  @Inject private transient SecureLinkService links;
  @Inject private transient CurrentActor currentActor;
  @Inject private transient Clock clock;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<DraftKeeping> keeping =
        keepings.stream().filter(one -> one.takes(request)).findFirst();
    if (!"POST".equals(request.getMethod())
        || keeping.isEmpty()
        || RequestOrigin.isForged(request)) {
      chain.doFilter(request, response);
      return;
    }
    // Faces would say so too, and comes too late.
    request.setCharacterEncoding("UTF-8");
    // A delegate writes nothing here; the form may be one that the debtor left open.
    boolean open = request.getSession(false) != null && visit.isOpen(clock) && !visit.isDelegated();
    Holder holder = tickets.read(CutForm.field(request, "ticket")).orElse(null);
    boolean ofThisVisit = open && (holder == null || holder.caseFileId() == visit.caseFileId());
    boolean proved = ofThisVisit && visit.level() == DebtorSession.Level.LINK_AND_CODE;
    if (ofThisVisit && holder == null) {
      holder = new Holder(visit.caseFileId(), visit.linkId());
    }
    if (proved || holder == null || !links.isLive(holder.linkId())) {
      chain.doFilter(request, response);
      return;
    }
    currentActor.become(Actor.debtor(holder.linkId()));
    keeping.get().keep(holder.caseFileId(), request);
    Redirect.to(
        ofThisVisit
            ? CodePage.addressBefore(keeping.get().back(request))
            : DebtorGate.CLOSED + "?kept=1",
        request,
        response);
  }
}
