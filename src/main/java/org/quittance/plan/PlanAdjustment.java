package org.quittance.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.quittance.money.Money;

/** How a plan follows what is asked for on its case, and how it is taken up after a suspension. */
final class PlanAdjustment {

  private PlanAdjustment() {}

  /**
   * Takes a suspended plan up again. The dates stay. What fell due meanwhile gets its days of grace
   * from today, and is not collected without a word before.
   */
  static void resume(InstalmentPlan plan, LocalDate today) {
    plan.resume(today);
    for (Instalment instalment : plan.openInstalments()) {
      if (instalment.isWaiting() && !instalment.payableOn().isAfter(today)) {
        instalment.graceFrom(today);
        if (instalment.collectOn() != null) {
          LocalDate collectOn = plan.pace().days().collectAfterResuming(today);
          instalment.collectOn(collectOn);
          instalment.graceFrom(collectOn);
        }
      }
    }
  }

  /**
   * Sets aside what a plan asks for beyond what is asked for on its case, or asks for it again.
   *
   * @param asked for on the case, more than nothing
   * @return instalments that came into being
   */
  static List<Instalment> fit(InstalmentPlan plan, Money asked, LocalDate today) {
    Money left = plan.left();
    if (left.isGreaterThan(asked)) {
      setAside(plan, left.minus(asked));
      return List.of();
    }
    // What the plan promised to give up on completion is not asked for within it.
    Money more = asked.minus(left).minus(plan.discharge()).min(plan.setAside());
    return more.isPositive() ? takeIn(plan, more, today) : List.of();
  }

  // From the last instalment backwards: what is to be paid next stays as it was agreed.
  private static void setAside(InstalmentPlan plan, Money excess) {
    List<Instalment> latestFirst = new ArrayList<>(plan.openInstalments());
    Collections.reverse(latestFirst);
    Money wanted = excess;
    for (Instalment instalment : latestFirst) {
      if (instalment.isCollecting() || !wanted.isPositive()) {
        continue;
      }
      Money part = wanted.min(instalment.left());
      instalment.setAside(part);
      wanted = wanted.minus(part);
    }
    plan.setAside(excess.minus(wanted));
  }

  // In steps no greater than the greatest instalment agreed on: nobody pays more at a time.
  private static List<Instalment> takeIn(InstalmentPlan plan, Money more, LocalDate today) {
    Money most = plan.instalments().stream().map(Instalment::amount).reduce(Money.ZERO, Money::max);
    List<Instalment> added = new ArrayList<>();
    Money left = more;
    while (left.isPositive()) {
      Money part = left.min(most);
      added.add(plan.append(plan.behindTheLast(today), part));
      left = left.minus(part);
    }
    plan.setAside(more.negated());
    return added;
  }
}
