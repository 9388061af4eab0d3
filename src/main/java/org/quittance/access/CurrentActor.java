package org.quittance.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * Who the request in hand is for. Set once at the door (page filter, API filter, start of a job); a
 * request that passed no door has no actor, so that nothing is done by nobody.
 */
@RequestScoped
public class CurrentActor {

  private Actor actor;

  /**
   * @throws IllegalStateException when the request passed no door
   */
  public Actor actor() {
    return known().orElseThrow(() -> new IllegalStateException("Nobody is acting"));
  }

  public Optional<Actor> known() {
    return Optional.ofNullable(actor);
  }

  public void become(Actor newActor) {
    this.actor = newActor;
  }
}
