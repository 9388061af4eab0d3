package org.quittance.testing;

import java.time.LocalDate;
import java.util.List;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.money.Remainder;
import org.quittance.plan.AgreedTerms;
import org.quittance.plan.rules.PlanAllowances;
import org.quittance.plan.rules.PlanKind;
import org.quittance.plan.rules.Schedule;
import org.quittance.plan.rules.ScheduledInstalment;
import org.quittance.platform.Ids;

/** Agreements that are right in every respect, to be varied where a test looks. */
public final class Plans {

  /** One miss, seven days of grace, one skip, two repairs of 15 days, eight days to make good. */
  public static final PlanAllowances ALLOWANCES = new PlanAllowances(1, 7, 1, 2, 15, 2, 8);

  private Plans() {}

  /** Equal monthly instalments, paid by oneself, with nothing given up. */
  public static Agreement monthly(String euros, int count, String firstDueOn) {
    return new Agreement(
        PlanKind.INSTALMENTS,
        Schedule.spread(
                Money.euros(euros),
                count,
                LocalDate.parse(firstDueOn),
                Frequency.MONTHLY,
                Remainder.LAST)
            .instalments());
  }

  /** One payment by a date instead of the whole debt. */
  public static Agreement settlement(String euros, String dueOn) {
    return new Agreement(
        PlanKind.SETTLEMENT,
        List.of(new ScheduledInstalment(1, LocalDate.parse(dueOn), Money.euros(euros))));
  }

  /** An agreement being put together. */
  public static final class Agreement {

    private final PlanKind kind;
    private final List<ScheduledInstalment> instalments;
    private Money waived = Money.ZERO;
    private Long savedMethodId;
    private PlanAllowances allowances = ALLOWANCES;

    private Agreement(PlanKind kind, List<ScheduledInstalment> instalments) {
      this.kind = kind;
      this.instalments = instalments;
    }

    public Agreement waiving(String euros) {
      this.waived = Money.euros(euros);
      return this;
    }

    public Agreement collectedBy(long methodId) {
      this.savedMethodId = methodId;
      return this;
    }

    public Agreement with(PlanAllowances granted) {
      this.allowances = granted;
      return this;
    }

    public AgreedTerms on(String agreedOn) {
      return new AgreedTerms(
          kind,
          Money.sum(instalments.stream().map(ScheduledInstalment::amount).toList()),
          waived,
          instalments,
          kind == PlanKind.SETTLEMENT ? null : Frequency.MONTHLY,
          savedMethodId,
          allowances,
          LocalDate.parse(agreedOn),
          Ids.next());
    }
  }
}
