package org.quittance.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quittance.plan.rules.InstalmentStatus;
import org.quittance.plan.rules.InstalmentTrigger;
import org.quittance.plan.rules.PlanKind;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.plan.rules.PlanTrigger;

/**
 * What a day brings to a plan: instalments are announced, collected, found late and found missed; a
 * breach is announced and, if nobody makes it good, comes true. Days are worked in order, each
 * once, also when many have passed unseen; but what gives the debtor time gives it from the day
 * they are really told, and it does not run out while they wait for an answer of ours.
 */
final class PlanDay {

  private final InstalmentPlan plan;
  private final LocalDate day;
  private final LocalDate today;

  private PlanDay(InstalmentPlan plan, LocalDate day, LocalDate today) {
    this.plan = plan;
    this.day = day;
    this.today = today;
  }

  /**
   * Works one day.
   *
   * @param today the real day, on or after {@code day}
   */
  static void work(InstalmentPlan plan, LocalDate day, LocalDate today) {
    new PlanDay(plan, day, today).work();
  }

  private void work() {
    for (Instalment instalment : plan.openInstalments()) {
      announce(instalment);
      collect(instalment);
      remind(instalment);
      miss(instalment);
    }
    plan.pace().worked(day);
    if (!plan.pace().runsOn(day)) {
      return;
    }
    if (plan.status() == PlanStatus.ACTIVE && isToBeAnnounced()) {
      plan.announceBreach(announcedUntil());
    } else if (plan.status() == PlanStatus.BREACH_ANNOUNCED
        && day.isAfter(plan.pace().cureUntil())
        && !plan.isCollecting()) {
      plan.end(PlanTrigger.BREACH, PlanNews.Kind.BREACHED, today);
    }
  }

  private void announce(Instalment instalment) {
    LocalDate announceOn = plan.pace().days().announceOn(instalment.dueOn(), plan.means());
    if (instalment.status() != InstalmentStatus.SCHEDULED
        || day.isBefore(announceOn)
        || day.isAfter(instalment.payableOn())) {
      return;
    }
    // The schedule handed over with the agreement has just said so.
    boolean isTold = !announceOn.isAfter(plan.agreedOn());
    PlanNews.Kind news =
        instalment.collectOn() == null
            ? PlanNews.Kind.INSTALMENT_DUE_SOON
            : PlanNews.Kind.INSTALMENT_ANNOUNCED;
    instalment.step(InstalmentTrigger.ANNOUNCE, isTold ? null : news);
  }

  private void collect(Instalment instalment) {
    if (instalment.collectOn() != null
        && !instalment.isCollecting()
        && !day.isBefore(instalment.collectOn())) {
      instalment.collect();
    }
  }

  private void remind(Instalment instalment) {
    if (instalment.isWaiting()
        && instalment.collectOn() == null
        && day.equals(plan.pace().days().lateOn(instalment.dueOn()))) {
      plan.happened(null, PlanNews.Kind.INSTALMENT_LATE, instalment);
    }
  }

  private void miss(Instalment instalment) {
    if (instalment.isWaiting() && day.isAfter(instalment.graceUntil()) && plan.pace().runsOn(day)) {
      instalment.collectOn(null);
      instalment.miss(day);
    }
  }

  // A settlement falls on its date: the notice goes out when it is late, and the days of grace are
  // the time to make it good. An instalment plan is in danger when its tolerance is used up, or
  // when nothing but missed instalments is left of it.
  private boolean isToBeAnnounced() {
    if (plan.kind() == PlanKind.SETTLEMENT) {
      return plan.openInstalments().stream()
          .anyMatch(instalment -> isLate(instalment) && !isInHand(instalment));
    }
    List<Instalment> open = plan.openInstalments();
    boolean missing =
        open.stream().anyMatch(i -> i.isMissing() && !i.isCollecting() && i.collectOn() == null);
    return missing
        && (plan.allowances().areMissesSpent() || open.stream().allMatch(Instalment::isMissing));
  }

  private boolean isLate(Instalment instalment) {
    return !day.isBefore(plan.pace().days().lateOn(instalment.dueOn()));
  }

  private static boolean isInHand(Instalment instalment) {
    return instalment.isCollecting() || instalment.collectOn() != null;
  }

  private LocalDate announcedUntil() {
    if (plan.kind() == PlanKind.INSTALMENTS) {
      return today.plusDays(plan.allowances().cureDays());
    }
    return plan.openInstalments().stream()
        .filter(this::isLate)
        .map(Instalment::graceUntil)
        .filter(until -> until.isAfter(today))
        .min(Comparator.naturalOrder())
        .orElse(today);
  }

  /** The next day on which something may be to be done; empty when nothing is to come. */
  static Optional<LocalDate> next(InstalmentPlan plan) {
    if (plan.status() != PlanStatus.ACTIVE && plan.status() != PlanStatus.BREACH_ANNOUNCED) {
      return Optional.empty();
    }
    LocalDate first = plan.pace().workedUntil().plusDays(1);
    Stream<LocalDate> works = plan.openInstalments().stream().flatMap(i -> worksOf(plan, i, first));
    Stream<LocalDate> ends =
        endsOf(plan, first).map(day -> notBefore(first, day)).filter(plan.pace()::runsOn);
    return Stream.concat(works, ends)
        .map(day -> notBefore(first, day))
        .min(Comparator.naturalOrder());
  }

  private static LocalDate notBefore(LocalDate first, LocalDate day) {
    return day.isBefore(first) ? first : day;
  }

  private static Stream<LocalDate> worksOf(
      InstalmentPlan plan, Instalment instalment, LocalDate first) {
    Stream.Builder<LocalDate> days = Stream.builder();
    if (instalment.status() == InstalmentStatus.SCHEDULED
        && !first.isAfter(instalment.payableOn())) {
      days.add(plan.pace().days().announceOn(instalment.dueOn(), plan.means()));
    }
    if (instalment.collectOn() != null && !instalment.isCollecting()) {
      days.add(instalment.collectOn());
    }
    LocalDate lateOn = plan.pace().days().lateOn(instalment.dueOn());
    if (instalment.isWaiting() && !first.isAfter(lateOn)) {
      days.add(lateOn);
    }
    return days.build();
  }

  // The days on which time given to the debtor is over.
  private static Stream<LocalDate> endsOf(InstalmentPlan plan, LocalDate first) {
    Stream.Builder<LocalDate> days = Stream.builder();
    plan.openInstalments().stream()
        .filter(Instalment::isWaiting)
        .forEach(instalment -> days.add(instalment.graceUntil().plusDays(1)));
    if (plan.pace().cureUntil() != null) {
      days.add(plan.pace().cureUntil().plusDays(1));
    }
    // A settlement that became late while an answer was awaited, or in the bank's hands.
    if (plan.kind() == PlanKind.SETTLEMENT
        && plan.status() == PlanStatus.ACTIVE
        && new PlanDay(plan, first, first).isToBeAnnounced()) {
      days.add(first);
    }
    return days.build();
  }
}
