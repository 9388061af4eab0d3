package org.quittance.delegation;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.quittance.access.AccessRefusal;
import org.quittance.access.Actor;
import org.quittance.access.CodeBinding;
import org.quittance.access.CurrentActor;
import org.quittance.access.DelegateLinkService;
import org.quittance.access.EmailCodeService;
import org.quittance.access.Guarded;
import org.quittance.access.LinkChannel;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CasefileRefusal;
import org.quittance.delegation.DelegateNews.What;
import org.quittance.delegation.rules.EndCause;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * How delegates come in and what they leave behind. Whoever holds a link learns nothing from it
 * alone: the code goes to the address that the debtor named, and an unknown, expired or revoked
 * link gets the same answers as one whose code is wrong.
 */
@ApplicationScoped
@Transactional
public class DelegateEntryService {

  private static final String PURPOSE = "delegate";
  private static final int LONGEST_WISH = 4000;

  private DelegatedAccesses accesses;
  private DelegateLinkService links;
  private EmailCodeService codes;
  private CaseFileRepository caseFiles;
  private DelegateRecord history;
  private CurrentActor currentActor;
  private Clock clock;

  protected DelegateEntryService() {}

  @Inject
  public DelegateEntryService(
      DelegatedAccesses accesses,
      DelegateLinkService links,
      EmailCodeService codes,
      CaseFileRepository caseFiles,
      DelegateRecord history,
      CurrentActor currentActor,
      Clock clock) {
    this.accesses = accesses;
    this.links = links;
    this.codes = codes;
    this.caseFiles = caseFiles;
    this.history = history;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /**
   * Has a code sent to the delegate, if the link is any use; says nothing either way.
   *
   * @param session a random text kept in the caller's session
   * @param address of the caller, to slow down whoever tries one token after the other
   */
  public void sendCode(String token, String session, String address) {
    admitted(token, address).ifPresent(access -> codes.issue(binding(access, session)));
  }

  /**
   * Lets a delegate in who types the code.
   *
   * @throws Refusal {@link AccessRefusal#CODE_UNUSABLE} also when the link is no use
   */
  public DelegateEntry enter(String token, String session, String code, String address) {
    DelegatedAccess access =
        admitted(token, address)
            .orElseThrow(() -> Refusal.of(AccessRefusal.CODE_UNUSABLE).at("/code"));
    codes.check(binding(access, session), code);
    CaseFile caseFile = lock(access.caseFileId());
    currentActor.become(Actor.delegate(access.id(), caseFile.id(), access.scope()));
    String event = access.enter(clock.instant());
    links.opened(access.linkId());
    history.raise(caseFile, access, event, Map.of("what", "VISIT"));
    return new DelegateEntry(
        access.id(),
        caseFile.id(),
        access.linkId(),
        caseFile.reference(),
        caseFile.law().code(),
        access.scope(),
        access.endsOn());
  }

  /** Whoever got the invitation wants none of it: the access is over, and the debtor is told. */
  public void decline(String token, String address) {
    admittedOrNotYet(token, address)
        .ifPresent(
            access -> {
              CaseFile caseFile = lock(access.caseFileId());
              currentActor.become(Actor.delegate(access.id(), caseFile.id(), access.scope()));
              String by = currentActor.actor().name();
              String event =
                  access.revoke(
                      new DelegateSummary.Ended(clock.instant(), EndCause.DELEGATE, by, null));
              links.revoke(access.linkId());
              history.raise(caseFile, access, event, Map.of("because", EndCause.DELEGATE.name()));
              history.tell(access, What.REVOKED_BY_OTHERS, null);
            });
  }

  /** What a delegate may do at this moment; empty when their visit is over. One statement. */
  @Transactional(SUPPORTS)
  public Optional<DelegateStanding> standing(long delegateId) {
    return accesses.standing(delegateId, BusinessDate.today(clock));
  }

  /**
   * Writes down that the delegate took a file with them.
   *
   * @param what its kind, never its name
   */
  public void tookFile(String what) {
    DelegatedAccess access = own();
    history.raise(lock(access.caseFileId()), access, "access.delegate-used", Map.of("what", what));
  }

  /**
   * Keeps a plan for the debtor to look at, and tells them. It binds nobody: the debtor opens it,
   * may change it, and agrees by themselves or not at all.
   *
   * @param wish the fields of the page of plans, as the query of an address
   */
  public void preparePlan(String wish) {
    DelegatedAccess access = own();
    if (!currentActor.actor().mayPreparePlans() || wish.length() > LONGEST_WISH) {
      throw Refusal.of(AccessRefusal.DELEGATE_NOT_ALLOWED);
    }
    links.requireRare(Guarded.PLAN_PREPARED, access.id());
    CaseFile caseFile = lock(access.caseFileId());
    access.prepare(wish, clock.instant());
    history.raise(caseFile, access, "access.delegate-prepared", Map.of());
    history.tell(access, What.PREPARED, null);
  }

  // Whoever acts is whom the gate let pass; that the access still stands is asked again.
  private DelegatedAccess own() {
    Actor actor = currentActor.actor();
    LocalDate today = BusinessDate.today(clock);
    if (!actor.isDelegate()) {
      throw Refusal.of(AccessRefusal.DELEGATE_NOT_ALLOWED);
    }
    return accesses.notEndedOf(actor.delegation().caseFileId()).stream()
        .filter(one -> Actor.delegateName(one.id()).equals(actor.name()) && one.admits(today))
        .findFirst()
        .orElseThrow(() -> Refusal.of(DelegationRefusal.DELEGATE_NO_LONGER_OPEN));
  }

  private Optional<DelegatedAccess> admitted(String token, String address) {
    return admittedOrNotYet(token, address)
        .filter(access -> access.admits(BusinessDate.today(clock)));
  }

  private Optional<DelegatedAccess> admittedOrNotYet(String token, String address) {
    return links
        .find(token, address)
        .flatMap(link -> accesses.ofLink(link.linkId()))
        .filter(access -> access.isLive(BusinessDate.today(clock)));
  }

  private static CodeBinding binding(DelegatedAccess access, String session) {
    return new CodeBinding(
        access.caseFileId(), access.linkId(), LinkChannel.EMAIL, session, PURPOSE, access.id());
  }

  private CaseFile lock(long caseFileId) {
    return caseFiles
        .locked(caseFileId)
        .orElseThrow(() -> Refusal.of(CasefileRefusal.CASE_UNKNOWN, Ids.text(caseFileId)));
  }
}
