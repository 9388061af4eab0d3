package org.quittance.testing;

import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Deploys the first archive of the run and answers for it ever after: every test class names the
 * same {@link PortalWar}, and deploying it again for each would take longer than the tests.
 */
public final class DeployOnce implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Deployments.class);
  }

  /** Stands between Arquillian's wish to deploy or undeploy and the server. */
  public static final class Deployments {

    private static ProtocolMetaData deployed;

    @Inject @DeploymentScoped private InstanceProducer<ProtocolMetaData> metaData;

    void deploy(@Observes(precedence = -100) EventContext<DeployDeployment> wish) {
      if (deployed == null) {
        wish.proceed();
        deployed = metaData.get();
      } else {
        metaData.set(deployed);
        wish.getEvent().getDeployment().deployed();
      }
    }

    void undeploy(@Observes(precedence = -100) EventContext<UnDeployDeployment> wish) {
      // Not passed on: the archive leaves with the server at the end of the run.
    }
  }
}
