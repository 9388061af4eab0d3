package org.quittance.api;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.quittance.access.Actor;
import org.quittance.access.ApiKeyService;
import org.quittance.access.CurrentActor;
import org.quittance.refusal.Refusal;

/**
 * Lets a call in by its key and says for whom it is made. Resources marked {@link PermitAll} have a
 * door of their own, such as a provider's signed notifications.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class KeyDoor implements ContainerRequestFilter {

  private static final String SCHEME = "Bearer ";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Inject private ApiKeyService keys;
  @Inject private CurrentActor currentActor;
  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext call) {
    Class<?> type = resource.getResourceClass();
    if (type != null && type.isAnnotationPresent(PermitAll.class)) {
      return;
    }
    String credentials = call.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (credentials == null || !credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw Refusal.of(ApiRefusal.KEY_MISSING);
    }
    Actor actor =
        keys.authenticate(credentials.substring(SCHEME.length()).strip())
            .orElseThrow(() -> Refusal.of(ApiRefusal.KEY_NOT_ACCEPTED));
    boolean changes =
        !READING.contains(call.getMethod())
            && (type == null || !type.isAnnotationPresent(ChangesNothing.class));
    if (actor.readOnly() && changes) {
      throw Refusal.of(ApiRefusal.KEY_IS_READ_ONLY);
    }
    currentActor.become(actor);
  }
}
