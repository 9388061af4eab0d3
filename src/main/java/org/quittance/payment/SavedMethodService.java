package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.quittance.access.RefusedToDelegates;
import org.quittance.payment.rules.SetupProgress;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * Lets a debtor keep a means of payment for their instalments, and forget it again. Each step is
 * one short transaction, one call to the provider outside any, and one short transaction on the
 * reloaded row; a caller that already has a transaction is refused.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class SavedMethodService {

  private static final Logger LOG = System.getLogger(SavedMethodService.class.getName());

  /** Clocks of two machines never agree. */
  private static final Duration SKEW = Duration.ofMinutes(10);

  private MethodSetupService setups;
  private SavedMethodKeepingService methods;
  private MethodGateway gateway;

  protected SavedMethodService() {}

  @Inject
  public SavedMethodService(
      MethodSetupService setups, SavedMethodKeepingService methods, MethodGateway gateway) {
    this.setups = setups;
    this.methods = methods;
    this.gateway = gateway;
  }

  /**
   * Opens the provider's page on which a means of payment is kept without paying, or finds the one
   * that is open for the same page of ours.
   *
   * @throws Refusal when the case is closed, or when the provider does not answer: asking again
   *     then continues the same wish
   */
  @RefusedToDelegates
  public SetupStart start(long caseFileId, SetupOrigin origin) {
    MethodSetupService.Opening opening = setups.prepare(caseFileId, origin);
    if (opening.ready() != null) {
      return opening.ready();
    }
    SetupRequest request = opening.request();
    String page = setups.apply(request.setupId(), ask(request));
    if (page == null) {
      throw Refusal.of(PaymentRefusal.SETUP_PROVIDER_UNREACHABLE);
    }
    return new SetupStart(request.setupId(), page);
  }

  private SetupState ask(SetupRequest request) {
    try {
      return gateway.open(request);
    } catch (GatewayFailure failure) {
      String setup = Ids.text(request.setupId());
      if (failure.kind() == GatewayFailure.Kind.UNKNOWN_OUTCOME) {
        LOG.log(Level.WARNING, "Setup {0} has no answer: {1}", setup, failure.getMessage());
        throw Refusal.of(PaymentRefusal.SETUP_PROVIDER_UNREACHABLE);
      }
      LOG.log(Level.ERROR, "The provider refuses setup " + setup + ": " + failure, failure);
      setups.refused(request.setupId(), failure.providerCode());
      throw Refusal.of(PaymentRefusal.SETUP_PROVIDER_REFUSED);
    }
  }

  /**
   * What became of a wish, asked afresh while it is not over; for the page a debtor returns to.
   * When the provider does not answer, the debtor is told that we do not know yet.
   *
   * @throws Refusal {@link PaymentRefusal#SETUP_UNKNOWN} also when it belongs to another case
   */
  public SetupStatus statusOf(long setupId, long caseFileId) {
    SetupStatus known = setups.status(setupId, caseFileId);
    if (known.view() == SetupStatus.View.SAVED) {
      return known;
    }
    try {
      reconcile(setupId);
    } catch (GatewayFailure failure) {
      LOG.log(
          Level.WARNING, "Setup {0} stays as it is: {1}", Ids.text(setupId), failure.getMessage());
      return new SetupStatus(setupId, SetupStatus.View.PENDING, null, null, null);
    }
    return setups.status(setupId, caseFileId);
  }

  /**
   * Fetches how a wish stands at the provider and applies it.
   *
   * @throws GatewayFailure when the provider does not answer: nothing has changed
   */
  void reconcile(long setupId) {
    MethodSetupService.Check check = setups.check(setupId);
    if (check.status() == SetupProgress.SAVED) {
      return;
    }
    Optional<SetupState> state =
        check.sessionId() == null
            ? gateway.findBySetup(
                check.account(),
                setupId,
                check.asking().from().minus(SKEW),
                check.asking().until().plus(SKEW))
            : Optional.of(gateway.fetch(check.account(), check.sessionId()));
    if (state.isPresent()) {
      setups.apply(setupId, state.get());
    } else {
      setups.neverReached(setupId);
    }
  }

  /** The means kept for a case, newest first; those the debtor had forgotten are not among them. */
  @Transactional(Transactional.TxType.REQUIRED)
  public List<SavedMethodSummary> of(long caseFileId) {
    return methods.of(caseFileId);
  }

  /**
   * Lets go of a means: at once here, where it is never charged again, and at the provider as soon
   * as it answers.
   *
   * @throws Refusal {@link PaymentRefusal#SAVED_METHOD_UNKNOWN} also when it belongs to another
   *     case
   */
  @RefusedToDelegates
  public void forget(long savedMethodId, long caseFileId) {
    methods.forget(savedMethodId, caseFileId);
    refresh(savedMethodId);
  }

  /** Brings a means up to date with the provider, or has the provider let go of a forgotten one. */
  void refresh(long savedMethodId) {
    SavedMethodKeepingService.Check check = methods.check(savedMethodId);
    if (!check.forgotten()) {
      methods.apply(
          savedMethodId, gateway.look(check.account(), check.methodId(), check.mandateId()));
      return;
    }
    try {
      gateway.detach(check.account(), check.methodId());
    } catch (GatewayFailure failure) {
      methods.notYetGone(savedMethodId, failure.kind().name());
      return;
    }
    methods.gone(savedMethodId);
  }
}
