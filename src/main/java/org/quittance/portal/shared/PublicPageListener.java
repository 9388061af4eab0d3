package org.quittance.portal.shared;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;
import org.primefaces.context.PrimeFacesContext;
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
      PrimeFacesContext.getCspState(context).setInitialized(true);
      forgetNonce(context.getViewRoot());
      String policy = CDI.current().select(PublicPolicy.class).get().text();
      context.getExternalContext().setResponseHeader(PublicPolicy.HEADER, policy);
    }
  }

  // Kept where a view keeps its beans, it would be asked back from scripts that are not here.
  private static void forgetNonce(UIViewRoot page) {
    Map<String, Object> kept = page.getViewMap(false);
    if (kept != null) {
      kept.remove(PublicPostbacks.NONCE);
    }
  }
}
