package org.quittance.testing;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Base of tests that run inside the server, beside the application: beans are injected, each test
 * begins its own transactions. Before-all methods run on the outside and cannot use what is
 * injected.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class InContainer {

  @Deployment
  static WebArchive portal() {
    return PortalWar.archive();
  }
}
