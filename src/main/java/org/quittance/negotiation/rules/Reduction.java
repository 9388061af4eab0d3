package org.quittance.negotiation.rules;

import java.util.ArrayList;
import java.util.List;
import org.quittance.money.Money;
import org.quittance.plan.rules.ScheduledInstalment;

/**
 * Terms after money has arrived between the proposal and its acceptance. What was paid shortens the
 * plan from its end; nothing that was agreed for a date becomes more.
 */
public final class Reduction {

  private Reduction() {}

  /**
   * @param total what the instalments may add up to now, positive
   * @return the same terms when they do not exceed it
   */
  public static Terms to(Money total, Terms terms) {
    Money excess = terms.total().minus(total);
    if (!excess.isPositive()) {
      return terms;
    }
    List<ScheduledInstalment> left = new ArrayList<>(terms.instalments());
    while (excess.isPositive()) {
      ScheduledInstalment last = left.remove(left.size() - 1);
      if (last.amount().isGreaterThan(excess)) {
        left.add(new ScheduledInstalment(last.number(), last.dueOn(), last.amount().minus(excess)));
      }
      excess = excess.minus(last.amount().min(excess));
    }
    return new Terms(
        terms.kind(),
        left,
        left.size() > 1 ? terms.frequency() : null,
        terms.waived(),
        terms.autopay());
  }
}
