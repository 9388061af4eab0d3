package org.quittance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.quittance.access.CurrentActor;
import org.quittance.refusal.Refusal;

/** What a creditor may not do even for itself: set its own terms, or act as its debtor. */
@RequestScoped
class AgencyOnly {

  @Inject private CurrentActor currentActor;

  void require() {
    if (currentActor.actor().creditorId() != null) {
      throw Refusal.of(ApiRefusal.KEY_IS_FOR_ONE_CREDITOR);
    }
  }
}
