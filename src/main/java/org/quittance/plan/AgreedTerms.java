package org.quittance.plan;

import java.time.LocalDate;
import java.util.List;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.plan.rules.PlanAllowances;
import org.quittance.plan.rules.PlanKind;
import org.quittance.plan.rules.ScheduledInstalment;

/**
 * What debtor and agency have agreed on. The instalments add up to the agreed total.
 *
 * @param waivedOnCompletion what is given up once the agreed total is paid; zero when nothing is
 * @param frequency null for a schedule of its own
 * @param savedMethodId by what the instalments are collected; null when the debtor pays by
 *     themselves
 */
public record AgreedTerms(
    PlanKind kind,
    Money agreedTotal,
    Money waivedOnCompletion,
    List<ScheduledInstalment> instalments,
    Frequency frequency,
    Long savedMethodId,
    PlanAllowances allowances,
    LocalDate agreedOn,
    long proposalId) {

  public AgreedTerms {
    instalments = List.copyOf(instalments);
  }
}
