package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CasefileRefusal;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.outbox.CaseEvent;
import org.quittance.payment.rules.SetupLifecycle;
import org.quittance.payment.rules.SetupProgress;
import org.quittance.payment.rules.SetupTrigger;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * The transactions around a wish to keep a means of payment. None of them calls the provider:
 * {@link SavedMethodService} does, between one transaction and the next.
 */
@ApplicationScoped
@Transactional
public class MethodSetupService {

  private CaseFileRepository caseFiles;
  private MethodSetupRepository setups;
  private SavedMethodRepository methods;
  private PaymentTerms terms;
  private SavedMethodNews news;
  private Clock clock;

  protected MethodSetupService() {}

  @Inject
  public MethodSetupService(
      CaseFileRepository caseFiles,
      MethodSetupRepository setups,
      SavedMethodRepository methods,
      PaymentTerms terms,
      Event<CaseEvent> caseEvents,
      Clock clock) {
    this.caseFiles = caseFiles;
    this.setups = setups;
    this.methods = methods;
    this.terms = terms;
    this.news = new SavedMethodNews(caseEvents);
    this.clock = clock;
  }

  /**
   * What is to be done outside the transaction; exactly one part is set.
   *
   * @param ready a page that is open already
   * @param request the request to send, its wish committed
   */
  record Opening(SetupStart ready, SetupRequest request) {}

  /**
   * What is needed to ask the provider about a wish, read before the call.
   *
   * @param sessionId null when the provider's first answer was lost
   */
  record Check(
      long setupId, SetupProgress status, String account, String sessionId, Asking asking) {

    /** When the provider may have been asked for the page. */
    record Asking(Instant from, Instant until) {}
  }

  Opening prepare(long caseFileId, SetupOrigin origin) {
    CaseFile caseFile =
        caseFiles
            .lock(caseFileId)
            .orElseThrow(() -> Refusal.of(CasefileRefusal.CASE_UNKNOWN, Ids.text(caseFileId)));
    if (caseFile.status() == CaseStatus.RECALLED) {
      throw Refusal.of(PaymentRefusal.PAYMENT_CASE_CLOSED);
    }
    Instant now = clock.instant();
    MethodSetup.Terms wanted = terms.setup(origin);
    for (MethodSetup setup : setups.live(caseFileId)) {
      if (setup.isReusable(wanted, now)) {
        return again(lock(setup.id()), now);
      }
    }
    MethodSetup setup = new MethodSetup(caseFileId, wanted, now, now.plus(terms.pageLife()));
    setups.add(setup);
    return new Opening(null, setup.request());
  }

  private static Opening again(MethodSetup setup, Instant now) {
    if (setup.status() == SetupProgress.OPEN) {
      return new Opening(new SetupStart(setup.id(), setup.checkoutUrl()), null);
    }
    setup.askedAgain(now);
    return new Opening(null, setup.request());
  }

  /**
   * Applies a state that was fetched before this transaction began; one that leads nowhere from
   * here changes nothing.
   *
   * @return the page while it is open, else null
   */
  String apply(long setupId, SetupState state) {
    CaseFile caseFile = lockCaseOf(setupId);
    MethodSetup setup = lock(setupId);
    SetupTrigger trigger =
        switch (state.progress()) {
          case OPEN -> SetupTrigger.OPEN;
          case SAVED -> SetupTrigger.SAVE;
          case EXPIRED -> SetupTrigger.EXPIRE;
        };
    boolean leadsOn = SetupLifecycle.TABLE.allows(setup.status(), trigger);
    if (leadsOn || (setup.status() == SetupProgress.OPEN && trigger == SetupTrigger.OPEN)) {
      setup.learn(state, clock.instant());
    }
    if (leadsOn) {
      SavedMethod kept = trigger == SetupTrigger.SAVE ? keep(caseFile, setup, state) : null;
      var transition = setup.move(trigger, clock.instant());
      if (kept != null) {
        news.tell(caseFile, kept, transition.event());
      }
    }
    return setup.status() == SetupProgress.OPEN ? setup.checkoutUrl() : null;
  }

  private SavedMethod keep(CaseFile caseFile, MethodSetup setup, SetupState state) {
    SavedMethod method =
        new SavedMethod(caseFile.id(), setup.account(), state.kept(), clock.instant());
    methods.add(method);
    setup.keptAs(method.id());
    return method;
  }

  /** The provider will not make a page for this wish. */
  void refused(long setupId, String providerCode) {
    lockCaseOf(setupId);
    MethodSetup setup = lock(setupId);
    if (setup.status().isLive()) {
      setup.refuse(providerCode);
      setup.move(SetupTrigger.FAIL, clock.instant());
    }
  }

  /** The provider was searched and does not know this wish: it is given up once it is overdue. */
  void neverReached(long setupId) {
    lockCaseOf(setupId);
    MethodSetup setup = lock(setupId);
    if (setup.isAnswerOverdue(clock.instant())) {
      setup.move(SetupTrigger.CANCEL, clock.instant());
    }
  }

  Check check(long setupId) {
    MethodSetup setup = setups.find(setupId).orElseThrow(MethodSetupService::unknown);
    return new Check(
        setupId,
        setup.status(),
        setup.account(),
        setup.sessionId(),
        new Check.Asking(setup.createdAt(), setup.expiresAt()));
  }

  /**
   * How a wish stands by what is known here.
   *
   * @throws Refusal {@link PaymentRefusal#SETUP_UNKNOWN} also when it belongs to another case
   */
  SetupStatus status(long setupId, long caseFileId) {
    MethodSetup setup =
        setups
            .find(setupId)
            .filter(found -> found.caseFileId() == caseFileId)
            .orElseThrow(MethodSetupService::unknown);
    return setup.summary(
        setup.savedMethodId() == null
            ? null
            : methods
                .find(setup.savedMethodId())
                .map(method -> method.summary(SavedMethodKeepingService.month(clock)))
                .orElse(null));
  }

  Optional<Long> findByProviderId(String objectId) {
    return setups.findByProviderId(objectId);
  }

  List<Long> claimDue(int limit, Duration lease) {
    return setups.claimDue(limit, clock.instant(), lease);
  }

  private CaseFile lockCaseOf(long setupId) {
    return setups
        .caseFileOf(setupId)
        .flatMap(caseFiles::lock)
        .orElseThrow(MethodSetupService::unknown);
  }

  private MethodSetup lock(long setupId) {
    return setups.lock(setupId).orElseThrow(MethodSetupService::unknown);
  }

  private static Refusal unknown() {
    return Refusal.of(PaymentRefusal.SETUP_UNKNOWN);
  }
}
