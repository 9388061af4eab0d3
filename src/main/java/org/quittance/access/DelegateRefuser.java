package org.quittance.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;

/** Keeps delegates out of what is {@link RefusedToDelegates}. */
@Interceptor
@RefusedToDelegates
@Priority(Interceptor.Priority.APPLICATION)
public class DelegateRefuser {

  @Inject private CurrentActor currentActor;

  @AroundInvoke
  Object refuse(InvocationContext call) throws Exception {
    known().ifPresent(Actor::requireNoDelegate);
    return call.proceed();
  }

  // A delegate only ever comes by a request.
  private Optional<Actor> known() {
    try {
      return currentActor.known();
    } catch (ContextNotActiveException background) {
      return Optional.empty();
    }
  }
}
