package org.quittance.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.quittance.outbox.CaseEvent;

/**
 * Ends the links of a case that its creditor takes back: the agency may show it to nobody from then
 * on, and visits under way end with their next request.
 */
@ApplicationScoped
class ClosedCases {

  private static final int AFTER_THE_RECORDER = Interceptor.Priority.APPLICATION + 900;

  @Inject private SecureLinkService links;
  @Inject private CurrentActor currentActor;

  void revokeLinks(@Observes @Priority(AFTER_THE_RECORDER) CaseEvent event) {
    if (event.type().equals("case.recalled")) {
      links.revokeAll(
          event.caseFileId(), currentActor.known().orElse(Actor.system("case recalled")));
    }
  }
}
