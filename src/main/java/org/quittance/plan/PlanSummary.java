package org.quittance.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.plan.rules.InstalmentStatus;
import org.quittance.plan.rules.PaymentMeans;
import org.quittance.plan.rules.PlanAllowances;
import org.quittance.plan.rules.PlanKind;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.plan.rules.Respread;

/**
 * A plan as read by pages and interfaces.
 *
 * @param instalments in order of number; one that was skipped is followed by another at the end
 */
public record PlanSummary(
    Identity identity,
    Standing standing,
    Amounts amounts,
    List<InstalmentSummary> instalments,
    Means means,
    PlanAllowances granted,
    Left allowancesLeft) {

  /**
   * @param version to be handed back with every change, so that nobody changes what they did not
   *     see
   * @param replacedPlanId the plan this one has taken the place of, null if none
   */
  public record Identity(
      long id, long caseFileId, int version, long proposalId, Long replacedPlanId) {}

  /**
   * @param cureUntil the last day to make an announced breach good; null unless one is announced
   * @param endedOn null while the plan is running
   * @param frequency null for a schedule of its own
   * @param answerAwaitedSince since when the debtor waits for our answer about another plan, so
   *     that no day runs against them; null while they do not
   */
  public record Standing(
      PlanKind kind,
      PlanStatus status,
      LocalDate agreedOn,
      LocalDate cureUntil,
      LocalDate endedOn,
      Frequency frequency,
      LocalDate answerAwaitedSince) {}

  /**
   * @param left of the agreed total
   * @param waivedOnCompletion what is given up once nothing is left
   */
  public record Amounts(Money agreedTotal, Money paid, Money left, Money waivedOnCompletion) {}

  /**
   * @param savedMethodId null when the debtor pays by themselves
   * @param extraMoney what becomes of money paid beyond the next instalment
   */
  public record Means(PaymentMeans kind, Long savedMethodId, Respread extraMoney) {}

  /** What is left of the allowances. */
  public record Left(int misses, int skips, int repairs, int renegotiations) {}

  /** One instalment. */
  public record InstalmentSummary(
      int number, Days days, Money amount, Money paid, InstalmentStatus status) {

    /**
     * @param originalDueOn as agreed
     * @param dueOn as moved since
     * @param payableOn the working day it is payable or collected on
     * @param graceUntil last day to pay without having missed it
     * @param collectOn when it is collected next; null when it is not
     */
    public record Days(
        LocalDate originalDueOn,
        LocalDate dueOn,
        LocalDate payableOn,
        LocalDate graceUntil,
        LocalDate collectOn) {}

    public LocalDate originalDueOn() {
      return days.originalDueOn();
    }

    public LocalDate dueOn() {
      return days.dueOn();
    }

    public Money left() {
      return status.isOpen() ? amount.minus(paid) : Money.ZERO;
    }
  }

  public long id() {
    return identity.id();
  }

  public long caseFileId() {
    return identity.caseFileId();
  }

  public int version() {
    return identity.version();
  }

  public PlanKind kind() {
    return standing.kind();
  }

  public PlanStatus status() {
    return standing.status();
  }

  public LocalDate agreedOn() {
    return standing.agreedOn();
  }

  /** The last day to make an announced breach good; null unless one is announced. */
  public LocalDate cureUntil() {
    return standing.cureUntil();
  }

  public Money agreedTotal() {
    return amounts.agreedTotal();
  }

  public Money paid() {
    return amounts.paid();
  }

  public Money left() {
    return amounts.left();
  }

  public Money waivedOnCompletion() {
    return amounts.waivedOnCompletion();
  }

  /** Null when the debtor pays by themselves. */
  public Long savedMethodId() {
    return means.savedMethodId();
  }

  /** The instalment to be paid next: the one that has been due longest, else the next to come. */
  public Optional<InstalmentSummary> next() {
    return instalments.stream()
        .filter(instalment -> instalment.status().isOpen())
        .min(
            Comparator.comparing(InstalmentSummary::dueOn)
                .thenComparing(InstalmentSummary::number));
  }
}
