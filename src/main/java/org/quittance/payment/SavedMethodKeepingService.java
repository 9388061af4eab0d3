package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.outbox.CaseEvent;
import org.quittance.payment.rules.SavedMethodStatus;
import org.quittance.payment.rules.SavedMethodTrigger;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * The transactions around a kept means of payment: described anew, refused for good, forgotten.
 * None of them calls the provider.
 */
@ApplicationScoped
@Transactional
public class SavedMethodKeepingService {

  private static final Logger LOG = System.getLogger(SavedMethodKeepingService.class.getName());

  private static final String KEPT = "saved-method.kept";
  private static final String MANDATE_INACTIVE = "payment_intent_mandate_invalid";

  private CaseFileRepository caseFiles;
  private SavedMethodRepository methods;
  private SavedMethodNews news;
  private Clock clock;

  protected SavedMethodKeepingService() {}

  @Inject
  public SavedMethodKeepingService(
      CaseFileRepository caseFiles,
      SavedMethodRepository methods,
      Event<CaseEvent> caseEvents,
      Clock clock) {
    this.caseFiles = caseFiles;
    this.methods = methods;
    this.news = new SavedMethodNews(caseEvents);
    this.clock = clock;
  }

  /** Keeps what a debtor has paid with. The caller holds the case's row lock. */
  void keep(CaseFile lockedCase, String account, ProviderMethod kept) {
    if (methods.find(lockedCase.id(), kept.methodId()).isEmpty()) {
      SavedMethod method = new SavedMethod(lockedCase.id(), account, kept, clock.instant());
      methods.add(method);
      news.tell(lockedCase, method, KEPT);
    }
  }

  /** What is needed to ask the provider about a means of payment. */
  record Check(long id, String account, String methodId, String mandateId, boolean forgotten) {}

  static YearMonth month(Clock clock) {
    return YearMonth.from(BusinessDate.today(clock));
  }

  List<SavedMethodSummary> of(long caseFileId) {
    YearMonth now = month(clock);
    return methods.keptOf(caseFileId).stream().map(method -> method.summary(now)).toList();
  }

  Check check(long id) {
    SavedMethod method = methods.find(id).orElseThrow(SavedMethodKeepingService::unknown);
    return new Check(
        id,
        method.account(),
        method.methodId(),
        method.mandateId(),
        method.status() == SavedMethodStatus.FORGOTTEN);
  }

  /**
   * Lets go of a means here, and has the provider asked to. Forgetting twice is as good as once.
   *
   * @throws Refusal {@link PaymentRefusal#SAVED_METHOD_UNKNOWN} also when it belongs to another
   *     case
   */
  void forget(long id, long caseFileId) {
    CaseFile caseFile = lockCaseOf(id);
    SavedMethod method = lock(id);
    if (method.caseFileId() != caseFileId) {
      throw unknown();
    }
    method
        .end(SavedMethodTrigger.FORGET, null)
        .ifPresent(
            transition -> {
              method.letGoAt(clock.instant());
              news.tell(caseFile, method, transition.event());
            });
  }

  void gone(long id) {
    lockCaseOf(id);
    lock(id).gone();
  }

  void notYetGone(long id, String why) {
    lockCaseOf(id);
    if (!lock(id).notYetGone(why, clock.instant())) {
      LOG.log(
          Level.ERROR,
          "The provider does not let go of the forgotten means {0}: {1}",
          Ids.text(id),
          why);
    }
  }

  /** Refuses a means for good, because its bank has. The caller holds the case's row lock. */
  void refuse(CaseFile lockedCase, long id, String code) {
    SavedMethod method = lock(id);
    method
        .end(SavedMethodTrigger.REFUSE, code)
        .ifPresent(transition -> news.tell(lockedCase, method, transition.event()));
  }

  /**
   * Applies what the provider says of a means now.
   *
   * @param found empty when the provider keeps it no longer
   */
  void apply(long id, Optional<ProviderMethod> found) {
    CaseFile caseFile = lockCaseOf(id);
    SavedMethod method = lock(id);
    if (method.status() != SavedMethodStatus.KEPT) {
      return;
    }
    if (found.isEmpty()) {
      refuse(caseFile, id, "detached");
      return;
    }
    method.describe(found.get());
    if (found.get().mandate() != null && !found.get().mandate().active()) {
      refuse(caseFile, id, MANDATE_INACTIVE);
    }
  }

  List<Long> claimDue(int limit, Duration lease) {
    return methods.claimDue(limit, clock.instant(), lease);
  }

  private CaseFile lockCaseOf(long id) {
    return methods
        .caseFileOf(id)
        .flatMap(caseFiles::locked)
        .orElseThrow(SavedMethodKeepingService::unknown);
  }

  private SavedMethod lock(long id) {
    return methods.lock(id).orElseThrow(SavedMethodKeepingService::unknown);
  }

  private static Refusal unknown() {
    return Refusal.of(PaymentRefusal.SAVED_METHOD_UNKNOWN);
  }
}
