package org.quittance.casefile;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.Role;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.casefile.rules.CaseTrigger;
import org.quittance.casefile.rules.LimitationState;
import org.quittance.creditor.Creditor;
import org.quittance.creditor.CreditorService;
import org.quittance.jurisdiction.Jurisdiction;
import org.quittance.jurisdiction.Jurisdictions;
import org.quittance.money.Money;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.AgencyIdentity;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/** Places case files and moves them along their life cycle. */
@ApplicationScoped
@Transactional
public class CaseFileService {

  private static final int LONGEST_PAGE = 200;
  private static final Set<Role> PLACES =
      Set.of(Role.CASE_HANDLER, Role.SUPERVISOR, Role.ADMINISTRATOR);

  private CaseFileRepository caseFiles;
  private CreditorService creditors;
  private ClaimPayments claimPayments;
  private CurrentActor currentActor;
  private Event<CaseEvent> events;
  private AgencyIdentity agency;
  private Clock clock;

  protected CaseFileService() {}

  @Inject
  public CaseFileService(
      CaseFileRepository caseFiles,
      CreditorService creditors,
      ClaimPayments claimPayments,
      CurrentActor currentActor,
      Event<CaseEvent> events,
      AgencyIdentity agency,
      Clock clock) {
    this.caseFiles = caseFiles;
    this.creditors = creditors;
    this.claimPayments = claimPayments;
    this.currentActor = currentActor;
    this.events = events;
    this.agency = agency;
    this.clock = clock;
  }

  /**
   * Places a case file, or amends the one that has this reference. Saying the same twice changes
   * nothing and raises no event. A claim that is no longer listed is withdrawn, unless something
   * was paid on it.
   *
   * @return true when the case was new
   * @throws Refusal when the placement is not lawful or not plausible, naming the field
   */
  public boolean place(String reference, CasePlacement placement) {
    Creditor creditor = creditors.require(placement.creditorReference());
    var known = caseFiles.lock(reference);
    // Asked before anything else: whoever may not see the case learns nothing from the answer.
    known.ifPresent(caseFile -> visible(caseFile, caseFile.reference()));
    Jurisdiction law =
        known.map(CaseFile::law).orElseGet(() -> Jurisdictions.of(creditor.jurisdiction()));
    PlacementCheck check =
        new PlacementCheck(
            creditor, law, agency.creditServicerLicence().isPresent(), BusinessDate.today(clock));
    check.check(reference, placement);
    if (known.isPresent()) {
      amend(known.get(), creditor, placement, check);
      return false;
    }
    check.checkInTime(placement, Set.of());
    CaseFile caseFile = new CaseFile(reference, creditor, placement);
    caseFiles.add(caseFile);
    placement.claims().forEach(claim -> caseFiles.add(new Claim(caseFile, claim)));
    raise(
        caseFile,
        "case.placed",
        Map.of("creditor", creditor.reference(), "claims", placement.claims().size()));
    return true;
  }

  /**
   * Places a case that a person typed, as its creditor or as a case handler. Unlike {@link #place}
   * it never amends: who types a reference that is taken has mistaken it.
   *
   * @throws Refusal as {@link #place} does, and when the reference is taken
   */
  public void placeNew(String reference, CasePlacement placement) {
    Actor actor = currentActor.actor();
    if (actor.kind() != Actor.Kind.CREDITOR && !actor.isAgency(PLACES)) {
      throw Refusal.of(CasefileRefusal.CASE_HANDLER_PLACES);
    }
    if (caseFiles.lock(reference).isPresent()) {
      throw Refusal.of(CasefileRefusal.CASE_REFERENCE_ALREADY_TAKEN, reference).at("/reference");
    }
    place(reference, placement);
  }

  private void amend(
      CaseFile caseFile, Creditor creditor, CasePlacement placement, PlacementCheck check) {
    if (!caseFile.creditor().id().equals(creditor.id())) {
      throw Refusal.of(CasefileRefusal.CASE_CREDITOR_CANNOT_CHANGE, caseFile.reference())
          .at("/creditor");
    }
    if (caseFile.status() == CaseStatus.RECALLED) {
      throw Refusal.of(CasefileRefusal.CASE_RECALLED, caseFile.reference());
    }
    List<Claim> claims = caseFiles.claimsOf(caseFile.id());
    CasePlacement before = placementOf(caseFile, claims);
    CasePlacementComparison comparison = new CasePlacementComparison(before, placement);
    if (comparison.isSame()) {
      return;
    }
    check.checkInTime(placement, claims.stream().map(Claim::reference).collect(Collectors.toSet()));
    caseFile.amend(placement);
    amendClaims(caseFile, claims, placement.claims());
    if (caseFile.status() == CaseStatus.SETTLED && comparison.owesMore()) {
      raise(caseFile, caseFile.move(CaseTrigger.REOPEN), Map.of());
    }
    raise(caseFile, "case.updated", Map.of("claims", placement.claims().size()));
  }

  private void amendClaims(CaseFile caseFile, List<Claim> claims, List<ClaimDetails> wanted) {
    Map<String, Claim> known =
        claims.stream().collect(Collectors.toMap(Claim::reference, Function.identity()));
    Map<Long, Money> paid = claimPayments.principalPaid(caseFile.id());
    for (int i = 0; i < wanted.size(); i++) {
      ClaimDetails details = wanted.get(i);
      Claim claim = known.remove(details.reference());
      if (claim == null) {
        caseFiles.add(new Claim(caseFile, details));
        continue;
      }
      if (details.principal().isLessThan(paid.getOrDefault(claim.id(), Money.ZERO))) {
        throw Refusal.of(CasefileRefusal.PRINCIPAL_BELOW_PAID, claim.reference())
            .at("/claims/" + i + "/principal");
      }
      claim.amend(details);
    }
    for (Claim left : known.values()) {
      if (paid.containsKey(left.id())) {
        throw Refusal.of(CasefileRefusal.CLAIM_CANNOT_BE_REMOVED, left.reference()).at("/claims");
      }
      caseFiles.remove(left);
    }
  }

  private static CasePlacement placementOf(CaseFile caseFile, List<Claim> claims) {
    CaseOverview overview = caseFile.overview();
    return new CasePlacement(
        overview.creditor().reference(),
        overview.placedOn(),
        caseFile.debtorAsPlaced(),
        overview.firstLetter(),
        claims.stream().map(Claim::details).toList());
  }

  @Transactional(SUPPORTS)
  public CaseOverview find(String reference) {
    return visible(caseFiles.find(reference).orElseThrow(() -> unknown(reference)), reference)
        .overview();
  }

  @Transactional(SUPPORTS)
  public CaseOverview find(long id) {
    String asked = Ids.text(id);
    return visible(caseFiles.find(id).orElseThrow(() -> unknown(asked)), asked).overview();
  }

  /** The heads of many cases by their ids, in one statement; those the caller may not see lack. */
  public Map<Long, CaseOverview> find(Collection<Long> ids) {
    return caseFiles.find(ids).stream()
        .filter(found -> currentActor.actor().maySee(found.creditor().id()))
        .filter(found -> currentActor.actor().maySeeCase(found.id()))
        .collect(Collectors.toMap(CaseFile::id, CaseFile::overview));
  }

  /** The case's claims, oldest due first. */
  @Transactional(SUPPORTS)
  public List<ClaimSummary> claimsOf(long caseFileId) {
    return caseFiles.claimsOf(caseFileId).stream()
        .map(claim -> new ClaimSummary(claim.id(), claim.details()))
        .toList();
  }

  /**
   * Until when the claims of a case can be sued for. The debtor's own acknowledgement, as by
   * agreeing to a plan, starts the period again.
   */
  @Transactional(SUPPORTS)
  public LimitationState limitation(long caseFileId) {
    List<Claim> claims = caseFiles.claimsWithPartiesOf(caseFileId);
    return new LimitationState(claims.stream().map(Claim::limitation).toList());
  }

  /**
   * A page of the case files the caller may see, newest placement first.
   *
   * @param after {@link CaseListPage#next()} of the page before, null for the first
   * @param limit longest page wanted, at most 200
   */
  @Transactional(SUPPORTS)
  public CaseListPage list(CaseFilter filter, String after, int limit) {
    int size = Math.min(Math.max(limit, 1), LONGEST_PAGE);
    long before = after == null ? Long.MAX_VALUE : keyOf(after);
    List<CaseOverview> found =
        caseFiles.list(filter, currentActor.actor().creditorId(), before, size + 1).stream()
            .map(CaseFile::overview)
            .toList();
    boolean more = found.size() > size;
    List<CaseOverview> page = more ? found.subList(0, size) : found;
    return new CaseListPage(page, more ? Ids.text(page.get(size - 1).id()) : null);
  }

  private static long keyOf(String after) {
    try {
      return Ids.parse(after);
    } catch (IllegalArgumentException notAKey) {
      throw Refusal.of(CasefileRefusal.PAGE_KEY_INVALID, after).at("/after");
    }
  }

  /** Stops every action on the case until it is released. */
  public void hold(String reference, String reason) {
    move(reference, CaseTrigger.HOLD, reason);
  }

  public void release(String reference, String reason) {
    move(reference, CaseTrigger.RELEASE, reason);
  }

  /** The creditor takes the case back: from now on the agency may not collect it. */
  public void recall(String reference, String reason) {
    move(reference, CaseTrigger.RECALL, reason);
  }

  private void move(String reference, CaseTrigger trigger, String reason) {
    CaseFile caseFile =
        visible(caseFiles.lock(reference).orElseThrow(() -> unknown(reference)), reference);
    if (trigger == CaseTrigger.RELEASE && caseFile.holds().isDeclared()) {
      throw Refusal.of(CasefileRefusal.CASE_HELD_BY_DECLARATION);
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("reason", Objects.requireNonNullElse(reason, ""));
    raise(caseFile, caseFile.move(trigger), data);
  }

  private CaseFile visible(CaseFile caseFile, String asked) {
    Long creditorId = currentActor.actor().creditorId();
    if (creditorId != null && !creditorId.equals(caseFile.creditor().id())
        || !currentActor.actor().maySeeCase(caseFile.id())) {
      throw unknown(asked);
    }
    return caseFile;
  }

  private static Refusal unknown(String reference) {
    return Refusal.of(CasefileRefusal.CASE_UNKNOWN, reference);
  }

  private void raise(CaseFile caseFile, String type, Map<String, Object> data) {
    events.fire(new CaseEvent(caseFile.id(), caseFile.reference(), type, data));
  }
}
