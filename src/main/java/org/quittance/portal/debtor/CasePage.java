package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.quittance.casefile.rules.ClaimKind;
import org.quittance.caserecords.EventFeedService;
import org.quittance.caserecords.EventSummary;
import org.quittance.ledger.CaseBreakdown.ClaimHeading;

/** The file at a glance: who asks, how much, since when, and what can be done. */
@Named
@RequestScoped
public class CasePage {

  private static final int SHOWN_STEPS = 3;
  private static final int READ_STEPS = 30;

  @Inject private Visit visit;
  @Inject private EventFeedService events;
  @Inject private EventWording wording;

  /** By these a plan that somebody prepared is no longer waiting. */
  private static final Set<String> OVERTAKING =
      Set.of(
          "proposal.submitted",
          "plan.agreed",
          "access.delegate-revoked",
          "access.delegate-expired");

  private List<Step> steps;
  private List<EventSummary> read;

  public int getClaimCount() {
    return claims().size();
  }

  /** What all claims are; other when they are of several kinds. */
  public ClaimKind getClaimKind() {
    Set<ClaimKind> kinds = claims().stream().map(ClaimHeading::kind).collect(Collectors.toSet());
    return kinds.size() == 1 ? kinds.iterator().next() : ClaimKind.OTHER;
  }

  /** Last day on which the oldest claim could have been paid in time. */
  public LocalDate getOldestDueOn() {
    return claims().stream().map(ClaimHeading::dueOn).min(Comparator.naturalOrder()).orElse(null);
  }

  /** The last steps a reader understands, newest first. */
  public List<Step> getSteps() {
    if (steps == null) {
      steps = read().stream().filter(wording::speaksOf).limit(SHOWN_STEPS).map(this::step).toList();
    }
    return steps;
  }

  /** Whether a plan that somebody prepared for the reader was the last word in that matter. */
  public boolean isPlanPrepared() {
    return !visit.isDelegated()
        && read().stream()
            .map(EventSummary::type)
            .filter(type -> type.equals("access.delegate-prepared") || OVERTAKING.contains(type))
            .findFirst()
            .filter(type -> type.equals("access.delegate-prepared"))
            .isPresent();
  }

  private List<EventSummary> read() {
    if (read == null) {
      read = events.timeline(visit.caseFileId(), Long.MAX_VALUE, READ_STEPS);
    }
    return read;
  }

  private Step step(EventSummary event) {
    return new Step(event.occurredAt(), wording.of(event, visit.getFile().creditor().name()));
  }

  private List<ClaimHeading> claims() {
    return visit.getOwedToday().claims();
  }

  /** Something that happened to the file, in plain words. */
  public record Step(Instant at, String text) {}
}
