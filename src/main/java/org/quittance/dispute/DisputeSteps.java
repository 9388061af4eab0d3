package org.quittance.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.Role;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CasefileRefusal;
import org.quittance.casefile.ContestChanged;
import org.quittance.casefile.rules.ContestedParts;
import org.quittance.dispute.rules.DisputeDays;
import org.quittance.dispute.rules.DisputeStatus;
import org.quittance.dispute.rules.DisputeTrigger;
import org.quittance.lifecycle.Transition;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * The steps that every use case of a dispute is made of. All of them happen under the case's row
 * lock, and each edge of the life cycle raises its event here and nowhere else.
 */
@ApplicationScoped
class DisputeSteps {

  private static final Set<Role> DECIDES =
      Set.of(Role.CASE_HANDLER, Role.SUPERVISOR, Role.ADMINISTRATOR);
  private static final LocalTime MORNING = LocalTime.of(7, 0);

  private CaseFileRepository caseFiles;
  private DisputeRepository disputes;
  private CurrentActor currentActor;
  private Event<CaseEvent> caseEvents;
  private Event<ContestChanged> contests;
  private Event<DisputeNews> news;
  private Clock clock;

  protected DisputeSteps() {}

  @Inject
  DisputeSteps(
      CaseFileRepository caseFiles,
      DisputeRepository disputes,
      CurrentActor currentActor,
      Event<CaseEvent> caseEvents,
      Event<ContestChanged> contests,
      Event<DisputeNews> news,
      Clock clock) {
    this.caseFiles = caseFiles;
    this.disputes = disputes;
    this.currentActor = currentActor;
    this.caseEvents = caseEvents;
    this.contests = contests;
    this.news = news;
    this.clock = clock;
  }

  /** A dispute with its case, whose row is locked. */
  record Locked(CaseFile caseFile, Dispute dispute) {}

  /**
   * @throws Refusal {@link DisputeRefusal#DISPUTE_AGENCY_MUST_DECIDE} unless somebody of the agency
   *     is acting whose work it is
   */
  void requireAgency() {
    if (!currentActor.actor().isAgency(DECIDES)) {
      throw Refusal.of(DisputeRefusal.DISPUTE_AGENCY_MUST_DECIDE);
    }
  }

  /** The debtor themselves, or the agency on their behalf. */
  void requireDebtor() {
    Actor actor = currentActor.actor();
    if (actor.kind() != Actor.Kind.DEBTOR && !actor.isAgency(DECIDES)) {
      throw Refusal.of(DisputeRefusal.DISPUTE_DEBTOR_MUST_ACT);
    }
  }

  DisputeFile.Side side() {
    return switch (currentActor.actor().kind()) {
      case DEBTOR -> DisputeFile.Side.DEBTOR;
      case CREDITOR -> DisputeFile.Side.CREDITOR;
      default ->
          currentActor.actor().creditorId() == null
              ? DisputeFile.Side.AGENCY
              : DisputeFile.Side.CREDITOR;
    };
  }

  CaseFile lockCase(long caseFileId) {
    return caseFiles
        .lock(caseFileId)
        .filter(caseFile -> currentActor.actor().maySee(caseFile.creditor().id()))
        .orElseThrow(() -> Refusal.of(CasefileRefusal.CASE_UNKNOWN, Ids.text(caseFileId)));
  }

  /**
   * Locks the case of a dispute the caller may see, and reads the dispute as it then is.
   *
   * @throws Refusal {@link DisputeRefusal#DISPUTE_UNKNOWN}
   */
  Locked lock(long disputeId) {
    long caseFileId = disputes.caseFileOf(disputeId).orElseThrow(DisputeSteps::unknown);
    CaseFile caseFile =
        caseFiles
            .lock(caseFileId)
            .filter(found -> currentActor.actor().maySee(found.creditor().id()))
            .orElseThrow(DisputeSteps::unknown);
    return new Locked(caseFile, disputes.find(disputeId).orElseThrow(DisputeSteps::unknown));
  }

  /** As {@link #lock(long)}, of the case whose door the caller has passed, and as they saw it. */
  Locked lock(long caseFileId, long disputeId) {
    Locked locked = lock(disputeId);
    if (locked.caseFile().id() != caseFileId) {
      throw unknown();
    }
    return locked;
  }

  /**
   * @param version as the caller saw it; null to take it as it is
   * @throws Refusal {@link DisputeRefusal#DISPUTE_CHANGED_MEANWHILE}
   */
  static void requireSeen(Locked locked, Integer version) {
    if (version != null && version != locked.dispute().revision()) {
      throw Refusal.of(DisputeRefusal.DISPUTE_CHANGED_MEANWHILE, locked.dispute().status());
    }
  }

  /** The days of disputes where a case is collected. */
  static DisputeDays daysOf(CaseFile caseFile) {
    return new DisputeDays(caseFile.law().workingDays());
  }

  static Refusal unknown() {
    return Refusal.of(DisputeRefusal.DISPUTE_UNKNOWN);
  }

  /**
   * Moves the dispute, keeps what it holds in step, and raises the edge's event.
   *
   * @param promisedOn by when whoever then has the word acts; null at the end
   * @param lookOn the day to look at it again; null for never
   */
  void move(
      Locked locked,
      DisputeTrigger trigger,
      DisputeNews.Kind kind,
      LocalDate promisedOn,
      LocalDate lookOn) {
    Transition<DisputeStatus> step = advance(locked, trigger, promisedOn, lookOn);
    announce(locked, step, kind);
  }

  /** Moves the dispute and keeps what it holds in step; nobody is told yet. */
  Transition<DisputeStatus> advance(
      Locked locked, DisputeTrigger trigger, LocalDate promisedOn, LocalDate lookOn) {
    Dispute dispute = locked.dispute();
    dispute.promise(promisedOn, lookOn == null ? null : morningOf(lookOn));
    Transition<DisputeStatus> step = dispute.move(trigger, clock.instant());
    if (step.to().holder() == DisputeStatus.Holder.NOBODY) {
      release(locked, step.to() == DisputeStatus.WITHDRAWN);
    }
    return step;
  }

  /** Raises the event of an edge, and tells people of it. */
  void announce(Locked locked, Transition<DisputeStatus> step, DisputeNews.Kind kind) {
    Dispute dispute = locked.dispute();
    caseEvents.fire(
        new CaseEvent(
            locked.caseFile().id(), locked.caseFile().reference(), step.event(), data(dispute)));
    if (kind != null) {
      tell(dispute, kind);
    }
  }

  // What the debtor takes back never was contested; otherwise the days stay without interest.
  private void release(Locked locked, boolean neverWas) {
    CaseFile caseFile = locked.caseFile();
    long id = locked.dispute().id();
    ContestedParts parts = caseFile.contestedParts();
    contest(caseFile, neverWas ? parts.without(id) : parts.released(id, today().minusDays(1)));
  }

  void contest(CaseFile caseFile, ContestedParts parts) {
    caseFile.contest(parts);
    contests.fire(new ContestChanged(caseFile.id()));
  }

  void tell(Dispute dispute, DisputeNews.Kind kind) {
    news.fire(new DisputeNews(dispute.id(), dispute.caseFileId(), kind));
  }

  void raise(CaseFile caseFile, String type) {
    caseEvents.fire(new CaseEvent(caseFile.id(), caseFile.reference(), type, Map.of()));
  }

  private static Map<String, Object> data(Dispute dispute) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("dispute", Ids.text(dispute.id()));
    data.put("ground", dispute.ground().name());
    data.put("status", dispute.status().name());
    data.put("amount", CaseEvent.amount(dispute.contested()));
    data.put("wholeFile", dispute.scope().isWholeFile());
    data.put("claims", dispute.scope().parts().stream().map(item -> item.claim()).toList());
    if (dispute.promisedOn() != null) {
      data.put("promisedOn", dispute.promisedOn().toString());
    }
    if (dispute.ruling().credited() != null && dispute.ruling().credited().isPositive()) {
      data.put("credited", CaseEvent.amount(dispute.ruling().credited()));
    }
    return data;
  }

  DisputeView view(Dispute dispute) {
    return dispute.view(disputes.filesOf(List.of(dispute.id())));
  }

  private static Instant morningOf(LocalDate day) {
    return day.atTime(MORNING).atZone(BusinessDate.ZONE).toInstant();
  }

  Instant now() {
    return clock.instant();
  }

  String who() {
    return currentActor.actor().name();
  }

  void become(Actor actor) {
    currentActor.become(actor);
  }

  LocalDate today() {
    return BusinessDate.today(clock);
  }
}
