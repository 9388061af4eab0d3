package org.quittance.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives out the one clock of the application, in the zone of its business dates. */
@ApplicationScoped
public class ClockProducer {

  @Inject private Settings settings;

  @Produces
  @Singleton
  Clock clock() {
    Clock system = Clock.system(BusinessDate.ZONE);
    return settings.isClockMovable() ? new ShiftableClock(system) : system;
  }
}
