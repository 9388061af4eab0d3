package org.quittance.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.quittance.money.Money;
import org.quittance.payment.rules.AutopayDecline;
import org.quittance.plan.rules.InstalmentSpending;
import org.quittance.plan.rules.InstalmentStatus;
import org.quittance.plan.rules.InstalmentTrigger;
import org.quittance.plan.rules.PaymentMeans;
import org.quittance.plan.rules.PlanKind;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.plan.rules.Respread;

/** What money does to a plan: it counts, is refused, is taken back, or is spread differently. */
final class PlanMoney {

  private final InstalmentPlan plan;
  private final LocalDate today;

  PlanMoney(InstalmentPlan plan, LocalDate today) {
    this.plan = plan;
    this.today = today;
  }

  /**
   * Counts a payment towards the plan.
   *
   * @param instalmentId what it was collected for, null when the debtor paid by themselves
   */
  void receive(Money amount, Long instalmentId) {
    Instalment collected = open(instalmentId);
    Integer number = collected == null ? null : collected.number();
    Map<Integer, Money> spent =
        InstalmentSpending.spend(
            new InstalmentSpending.Receipts(amount, number, today),
            plan.openInstalments().stream().map(Instalment::part).toList(),
            plan.extraMoney());
    count(spent, number);
    cureIfMadeGood();
  }

  private Instalment open(Long instalmentId) {
    return instalmentId == null
        ? null
        : plan.openInstalments().stream()
            .filter(instalment -> instalment.id().equals(instalmentId))
            .findFirst()
            .orElse(null);
  }

  private void count(Map<Integer, Money> spent, Integer collected) {
    for (Instalment instalment : plan.openInstalments()) {
      Money part = spent.get(instalment.number());
      if (part != null) {
        boolean wasCollected = collected != null && collected == instalment.number();
        instalment.receive(part, wasCollected);
      }
    }
  }

  /** Ends an announced breach when nothing is missing any more. */
  void cureIfMadeGood() {
    if (plan.status() == PlanStatus.BREACH_ANNOUNCED
        && plan.openInstalments().stream().noneMatch(this::isToBeMadeGood)) {
      plan.cure();
    }
  }

  private boolean isToBeMadeGood(Instalment instalment) {
    return instalment.isMissing()
        || plan.kind() == PlanKind.SETTLEMENT
            && !today.isBefore(plan.pace().days().lateOn(instalment.dueOn()));
  }

  /** An instalment could not be collected. */
  void refused(long instalmentId, AutopayDecline decline, boolean methodIsUsable) {
    Instalment instalment = open(instalmentId);
    if (instalment == null || !instalment.isCollecting()) {
      return;
    }
    LocalDate retryOn =
        decline == AutopayDecline.SOFT
            ? plan.pace()
                .days()
                .retryOn(today, instalment.tries(), instalment.graceUntil())
                .orElse(null)
            : null;
    instalment.collectOn(retryOn);
    if (today.isAfter(instalment.graceUntil())) {
      instalment.graceFrom(today);
    }
    instalment.step(InstalmentTrigger.DECLINE, news(decline, methodIsUsable));
    if (!methodIsUsable) {
      leaveToDebtor();
    }
  }

  private void leaveToDebtor() {
    plan.payBy(PaymentMeans.SELF, null);
    plan.openInstalments().stream()
        .filter(open -> !open.isCollecting())
        .forEach(open -> open.collectOn(null));
  }

  /**
   * An order to collect was not taken, so nothing was tried.
   *
   * @param why decides whether it is placed again tomorrow, left to the debtor, or the means given
   *     up
   */
  void notTaken(long instalmentId, NotTaken why) {
    Instalment instalment = open(instalmentId);
    if (instalment == null || !instalment.isCollecting()) {
      return;
    }
    switch (why) {
      case NOT_NOW -> instalment.putBack(plan.pace().days().payableOn(today.plusDays(1)));
      case LEFT_TO_DEBTOR -> instalment.putBack(null);
      case METHOD_UNUSABLE -> {
        instalment.collectOn(null);
        instalment.step(InstalmentTrigger.PUT_BACK, PlanNews.Kind.METHOD_UNUSABLE);
        leaveToDebtor();
      }
    }
  }

  private static PlanNews.Kind news(AutopayDecline decline, boolean methodIsUsable) {
    if (decline == AutopayDecline.AUTHENTICATION) {
      return PlanNews.Kind.AUTHENTICATION_NEEDED;
    }
    return methodIsUsable ? PlanNews.Kind.INSTALMENT_DECLINED : PlanNews.Kind.METHOD_UNUSABLE;
  }

  /**
   * Undoes what a payment did, because a bank took it back. What was paid ahead goes first, the
   * oldest instalment last. A due one gets its days of grace once more and is not collected again
   * by itself: the bank has just said no.
   */
  void takeBack(Money amount) {
    Money left = amount;
    List<Instalment> latestFirst = new ArrayList<>(plan.instalments());
    latestFirst.sort(Instalment.OLDEST_FIRST.reversed());
    for (Instalment instalment : latestFirst) {
      Money part = left.min(instalment.paid());
      if (part.isPositive()) {
        instalment.giveBack(part);
        left = left.minus(part);
        reschedule(instalment);
      }
    }
    plan.happened(null, PlanNews.Kind.PAYMENT_TAKEN_BACK, null);
  }

  private void reschedule(Instalment instalment) {
    boolean isToCome = today.isBefore(instalment.payableOn());
    instalment.collectOn(isToCome && plan.means().isCollected() ? instalment.payableOn() : null);
    if (!isToCome) {
      instalment.graceFrom(today);
    }
  }

  /** Spreads money that was paid ahead differently; the total and what is paid stay the same. */
  void respread(Respread choice) {
    plan.extraMoney(choice);
    List<Instalment> ahead = paidAhead();
    Money pool = Money.sum(ahead.stream().map(Instalment::paid).toList());
    if (!pool.isPositive()) {
      return;
    }
    for (Instalment instalment : ahead) {
      if (instalment.paid().isPositive()) {
        instalment.giveBack(instalment.paid());
        reschedule(instalment);
      }
    }
    count(
        InstalmentSpending.spread(pool, ahead.stream().map(Instalment::part).toList(), choice),
        null);
  }

  // Behind the next instalment that is still to be paid lies what extra money is spread over.
  private List<Instalment> paidAhead() {
    List<Instalment> toCome =
        plan.instalments().stream()
            .filter(i -> i.isOpen() || i.status() == InstalmentStatus.PAID)
            .filter(i -> i.dueOn().isAfter(today) && !i.isCollecting())
            .sorted(Instalment.OLDEST_FIRST)
            .toList();
    LocalDate next =
        toCome.stream()
            .filter(Instalment::isOpen)
            .map(Instalment::dueOn)
            .min(Comparator.naturalOrder())
            .orElse(LocalDate.MAX);
    return toCome.stream().filter(instalment -> instalment.dueOn().isAfter(next)).toList();
  }
}
