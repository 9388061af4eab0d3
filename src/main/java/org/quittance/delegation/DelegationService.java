package org.quittance.delegation;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.DelegateLinkService;
import org.quittance.access.Guarded;
import org.quittance.access.IssuedLink;
import org.quittance.access.RefusedToDelegates;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CasefileRefusal;
import org.quittance.delegation.DelegateNews.Invitation;
import org.quittance.delegation.DelegateNews.What;
import org.quittance.delegation.rules.DelegateBounds;
import org.quittance.delegation.rules.DelegateFields;
import org.quittance.delegation.rules.EndCause;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/** Gives access to those who help a debtor, and takes it back. Nobody else's word gives any. */
@ApplicationScoped
@Transactional
public class DelegationService {

  private static final int LONGEST_PAGE = 200;
  private static final int LONGEST_REASON = 300;

  private DelegatedAccesses accesses;
  private CaseFileRepository caseFiles;
  private DelegateLinkService links;
  private DelegateRecord history;
  private CurrentActor currentActor;
  private DelegationSettings settings;
  private Clock clock;

  protected DelegationService() {}

  @Inject
  public DelegationService(
      DelegatedAccesses accesses,
      CaseFileRepository caseFiles,
      DelegateLinkService links,
      DelegateRecord history,
      CurrentActor currentActor,
      DelegationSettings settings,
      Clock clock) {
    this.accesses = accesses;
    this.caseFiles = caseFiles;
    this.links = links;
    this.history = history;
    this.currentActor = currentActor;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Lets somebody in; a link goes to their address once this has committed.
   *
   * @return its id
   */
  @RefusedToDelegates
  public long give(long caseFileId, NewDelegate wanted) {
    if (currentActor.actor().kind() != Actor.Kind.DEBTOR) {
      throw Refusal.of(DelegationRefusal.DELEGATE_DEBTOR_MUST_GIVE);
    }
    CaseFile caseFile = lock(caseFileId);
    if (caseFile.status().isClosed()) {
      throw Refusal.of(DelegationRefusal.DELEGATE_CASE_CLOSED);
    }
    LocalDate today = BusinessDate.today(clock);
    requireSound(caseFile, wanted, today);
    requireRoom(caseFileId, wanted, today);
    IssuedLink link =
        links.issue(
            caseFileId,
            wanted.until().plusDays(1).atStartOfDay(BusinessDate.ZONE).toInstant(),
            currentActor.actor());
    DelegatedAccess access = new DelegatedAccess(caseFileId, link.id(), wanted, clock.instant());
    accesses.add(access);
    history.raise(
        caseFile, access, "access.delegate-given", Map.of("fromOn", wanted.from().toString()));
    history.tell(access, What.GIVEN, new Invitation(link.url(), link.expiresAt()));
    return access.id();
  }

  private void requireSound(CaseFile caseFile, NewDelegate wanted, LocalDate today) {
    DelegateBounds bounds = settings.bounds();
    if (!DelegateFields.isName(wanted.name())) {
      throw Refusal.of(DelegationRefusal.DELEGATE_NAME_INVALID).at("/name");
    }
    if (!DelegateFields.isEmail(wanted.email())) {
      throw Refusal.of(DelegationRefusal.DELEGATE_EMAIL_INVALID).at("/email");
    }
    if (wanted.email().equalsIgnoreCase(caseFile.debtor().contact().email())) {
      throw Refusal.of(DelegationRefusal.DELEGATE_EMAIL_IS_YOURS).at("/email");
    }
    if (!bounds.allowsStart(wanted.from(), today)) {
      throw Refusal.of(DelegationRefusal.DELEGATE_START_INVALID, today).at("/from");
    }
    if (!bounds.allowsEnd(wanted.from(), wanted.until())) {
      throw Refusal.of(
              DelegationRefusal.DELEGATE_END_INVALID,
              bounds.longestDays(),
              bounds.latestEnd(wanted.from()))
          .at("/until");
    }
  }

  private void requireRoom(long caseFileId, NewDelegate wanted, LocalDate today) {
    List<DelegatedAccess> live =
        accesses.notEndedOf(caseFileId).stream().filter(one -> one.isLive(today)).toList();
    if (live.stream().anyMatch(one -> one.isFor(wanted.email()))) {
      throw Refusal.of(DelegationRefusal.DELEGATE_ALREADY_GIVEN).at("/email");
    }
    if (live.size() >= settings.bounds().most()) {
      throw Refusal.of(DelegationRefusal.DELEGATE_TOO_MANY, settings.bounds().most());
    }
    // Each one is a mail to somebody we do not know.
    links.requireRare(Guarded.DELEGATE_INVITED, caseFileId);
  }

  /**
   * The debtor takes an access back; visits under way end with their next request.
   *
   * @throws Refusal {@link DelegationRefusal#DELEGATE_UNKNOWN} also when it belongs to another case
   */
  @RefusedToDelegates
  public void revoke(long caseFileId, long delegateId) {
    if (currentActor.actor().kind() != Actor.Kind.DEBTOR) {
      throw Refusal.of(DelegationRefusal.DELEGATE_DEBTOR_MUST_GIVE);
    }
    CaseFile caseFile = lock(caseFileId);
    end(caseFile, existing(caseFileId, delegateId), EndCause.DEBTOR, null);
  }

  /**
   * The agency takes an access back, and says why; debtor and delegate are told.
   *
   * @throws Refusal {@link DelegationRefusal#DELEGATE_UNKNOWN} also when it belongs to another case
   */
  @RefusedToDelegates
  public void revokeForAgency(long caseFileId, long delegateId, String reason) {
    Actor actor = currentActor.actor();
    if (actor.creditorId() != null || actor.kind() == Actor.Kind.DEBTOR) {
      throw Refusal.of(DelegationRefusal.DELEGATE_UNKNOWN);
    }
    if (reason == null || reason.isBlank()) {
      throw Refusal.of(DelegationRefusal.DELEGATE_REASON_MISSING).at("/reason");
    }
    String kept = reason.strip();
    CaseFile caseFile = lock(caseFileId);
    end(
        caseFile,
        existing(caseFileId, delegateId),
        EndCause.AGENCY,
        kept.length() > LONGEST_REASON ? kept.substring(0, LONGEST_REASON) : kept);
  }

  /** Nobody may go on acting at this debtor's word. */
  void endAll(long caseFileId, EndCause because) {
    List<DelegatedAccess> open = accesses.notEndedOf(caseFileId);
    if (!open.isEmpty()) {
      CaseFile caseFile = lock(caseFileId);
      open.forEach(one -> end(caseFile, one, because, null));
    }
  }

  private void end(CaseFile caseFile, DelegatedAccess access, EndCause because, String reason) {
    String by = currentActor.known().map(Actor::name).orElse("delegates");
    String event = access.revoke(new DelegateSummary.Ended(clock.instant(), because, by, reason));
    links.revoke(access.linkId());
    history.raise(caseFile, access, event, Map.of("because", because.name()));
    boolean byOthers = because == EndCause.AGENCY;
    history.tell(access, byOthers ? What.REVOKED_BY_OTHERS : What.REVOKED, null);
  }

  /** Nothing is owed any more: today is the last day of whoever helps. */
  void endWithToday(long caseFileId) {
    LocalDate today = BusinessDate.today(clock);
    accesses.notEndedOf(caseFileId).forEach(one -> one.endWith(today));
  }

  /** Those whose last day is past and of whom nobody has said so yet. */
  @Transactional(SUPPORTS)
  List<Long> due(int limit) {
    return accesses.due(BusinessDate.today(clock), limit);
  }

  /** Notes that the last day of an access is past. It lets nobody in any more since midnight. */
  void expire(long delegateId) {
    DelegatedAccess access = accesses.find(delegateId).orElse(null);
    if (access == null) {
      return;
    }
    CaseFile caseFile = lock(access.caseFileId());
    LocalDate today = BusinessDate.today(clock);
    if (!access.summary(today).isLive() && access.summary(today).ended() == null) {
      String event = access.expire(clock.instant());
      links.revoke(access.linkId());
      history.raise(caseFile, access, event, Map.of());
    }
  }

  /** The debtor does not want the plan that was prepared, or has agreed on another. */
  @RefusedToDelegates
  public void forgetPlan(long caseFileId, long delegateId) {
    lock(caseFileId);
    existing(caseFileId, delegateId).forgetPlan();
  }

  /** What was prepared is no longer of use. */
  void forgetPlans(long caseFileId) {
    accesses.notEndedOf(caseFileId).forEach(DelegatedAccess::forgetPlan);
  }

  /**
   * Those of a case whose door the caller has passed, newest first.
   *
   * @param before id to start behind, exclusive; {@link Long#MAX_VALUE} for the newest
   * @param limit longest page wanted, at most 200
   */
  @Transactional(SUPPORTS)
  public List<DelegateSummary> ofCase(long caseFileId, long before, int limit) {
    LocalDate today = BusinessDate.today(clock);
    return accesses.ofCase(caseFileId, before, Math.min(Math.max(limit, 1), LONGEST_PAGE)).stream()
        .map(one -> one.summary(today))
        .toList();
  }

  /**
   * @throws Refusal {@link DelegationRefusal#DELEGATE_UNKNOWN} also when it belongs to another case
   */
  @Transactional(SUPPORTS)
  public DelegateSummary find(long caseFileId, long delegateId) {
    return existing(caseFileId, delegateId).summary(BusinessDate.today(clock));
  }

  /** The same for whoever can do without: empty also once it has been erased. */
  @Transactional(SUPPORTS)
  public Optional<DelegateSummary> look(long caseFileId, long delegateId) {
    return accesses
        .find(delegateId)
        .filter(one -> one.caseFileId() == caseFileId)
        .map(one -> one.summary(BusinessDate.today(clock)));
  }

  public DelegateBounds bounds() {
    return settings.bounds();
  }

  private DelegatedAccess existing(long caseFileId, long delegateId) {
    return accesses
        .find(delegateId)
        .filter(one -> one.caseFileId() == caseFileId)
        .filter(one -> currentActor.actor().maySeeCase(caseFileId))
        .orElseThrow(() -> Refusal.of(DelegationRefusal.DELEGATE_UNKNOWN));
  }

  private CaseFile lock(long caseFileId) {
    return caseFiles
        .locked(caseFileId)
        .orElseThrow(() -> Refusal.of(CasefileRefusal.CASE_UNKNOWN, Ids.text(caseFileId)));
  }
}
