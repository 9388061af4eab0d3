package org.quittance.portal.shared;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspState;
import org.quittance.platform.PageHeaders;
import org.quittance.platform.PublicPolicy;

/**
 * Keeps PrimeFaces out of public pages and error pages. It would give each of them a script nonce,
 * and with it a session, to visitors who never signed in.
 */
public class PublicPageListener implements PhaseListener {

  private static final long serialVersionUID = 1L;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }

  // Before PrimeFaces looks, which is at the start of rendering.
  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext context = event.getFacesContext();
    if (context.getViewRoot() != null && !PageHeaders.isDesk(context.getViewRoot().getViewId())) {
      CspState state = PrimeFacesContext.getCspState(context);
      state.setInitialized(true);
      if (context.isPostback()) {
        excuseMissingNonce(context, state);
      }
      String policy = CDI.current().select(PublicPolicy.class).get().text();
      context.getExternalContext().setResponseHeader(PublicPolicy.HEADER, policy);
    }
  }

  // PrimeFaces refuses a form that does not bring back the nonce of its page, and public pages have
  // none. Only a forwarded request may lack it, so for the moment of the question it looks like
  // one.
  private static void excuseMissingNonce(FacesContext context, CspState state) {
    Map<String, Object> request = context.getExternalContext().getRequestMap();
    boolean forwarded = request.containsKey(RequestDispatcher.FORWARD_REQUEST_URI);
    request.putIfAbsent(RequestDispatcher.FORWARD_REQUEST_URI, "");
    state.getNonce();
    if (!forwarded) {
      request.remove(RequestDispatcher.FORWARD_REQUEST_URI);
    }
  }
}
