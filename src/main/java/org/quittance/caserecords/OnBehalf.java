package org.quittance.caserecords;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;

/** Lets a background job act for whoever ordered it. */
@ApplicationScoped
class OnBehalf {

  @Inject private CurrentActor currentActor;

  @ActivateRequestContext
  void run(Actor actor, Runnable action) {
    currentActor.become(actor);
    action.run();
  }
}
