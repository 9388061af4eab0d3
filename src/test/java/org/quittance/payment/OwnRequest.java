package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;

/** Runs a call as a request of its own, as another visitor's would be. */
@ApplicationScoped
class OwnRequest {

  @Inject private CurrentActor currentActor;

  @ActivateRequestContext
  <T> T call(Supplier<T> action) {
    currentActor.become(Actor.staff("alice@agency.example"));
    return action.get();
  }
}
