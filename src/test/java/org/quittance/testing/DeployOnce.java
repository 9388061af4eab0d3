package org.quittance.testing;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/**
 * Deploys {@link PortalWar} for the first test class of the run and answers for it ever after:
 * deploying it again for each class would take longer than the tests.
 */
public final class DeployOnce implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Deployments.class);
  }

  /** Stands between Arquillian's wish to build, deploy or undeploy an archive and the server. */
  public static final class Deployments {

    private static DeploymentScenario scenario;
    private static ProtocolMetaData deployed;

    @Inject private Event<GenerateDeployment> generate;
    @Inject @ClassScoped private InstanceProducer<DeploymentScenario> scenarioOfClass;
    @Inject @DeploymentScoped private InstanceProducer<ProtocolMetaData> metaData;

    // For a class that runs outside, Arquillian would leave the door for tests inside out of the
    // archive; so it is always built as for a class that runs inside.
    void build(@Observes EventContext<GenerateDeployment> wish) {
      if (wish.getEvent().getTestClass().getJavaClass() == Inside.class) {
        wish.proceed();
      } else if (scenario == null) {
        generate.fire(new GenerateDeployment(new TestClass(Inside.class)));
        scenario = scenarioOfClass.get();
      } else {
        scenarioOfClass.set(scenario);
      }
    }

    void deploy(@Observes(precedence = -100) EventContext<DeployDeployment> wish) {
      if (deployed == null) {
        wish.proceed();
        deployed = metaData.get();
      } else {
        metaData.set(deployed);
      }
    }

    void undeploy(@Observes(precedence = -100) EventContext<UnDeployDeployment> wish) {
      // Not passed on: the archive leaves with the server at the end of the run.
    }
  }

  private static final class Inside extends InContainer {}
}
