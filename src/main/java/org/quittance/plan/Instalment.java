package org.quittance.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.quittance.money.Money;
import org.quittance.plan.rules.InstalmentLifecycle;
import org.quittance.plan.rules.InstalmentSpending;
import org.quittance.plan.rules.InstalmentStatus;
import org.quittance.plan.rules.InstalmentTrigger;
import org.quittance.plan.rules.ScheduledInstalment;
import org.quittance.platform.Ids;

/**
 * One dated part of a plan. Its amount changes only when a part of the debt is contested; money
 * counts towards it until nothing is missing.
 */
@Entity
@Table(name = "instalment")
public class Instalment {

  static final Comparator<Instalment> OLDEST_FIRST =
      Comparator.comparing((Instalment instalment) -> instalment.dueOn)
          .thenComparing(instalment -> instalment.number);

  @Id private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "plan_id")
  private InstalmentPlan plan;

  private int number;

  @Column(name = "original_due_on")
  private LocalDate originalDueOn;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "grace_until")
  private LocalDate graceUntil;

  @Column(name = "collect_on")
  private LocalDate collectOn;

  @Column(name = "missed_on")
  private LocalDate missedOn;

  private int tries;

  @Column(name = "ordered_try")
  private int orderedTry;

  @Column(name = "amount_cents")
  private Money amount;

  @Column(name = "paid_cents")
  private Money paid;

  @Enumerated(EnumType.STRING)
  private InstalmentStatus status;

  protected Instalment() {}

  Instalment(InstalmentPlan plan, ScheduledInstalment scheduled) {
    this.id = Ids.next();
    this.plan = plan;
    this.number = scheduled.number();
    this.originalDueOn = scheduled.dueOn();
    this.amount = scheduled.amount();
    this.paid = Money.ZERO;
    this.status = InstalmentStatus.SCHEDULED;
    dueOn(scheduled.dueOn());
  }

  private void dueOn(LocalDate newDueOn) {
    this.dueOn = newDueOn;
    this.graceUntil = plan.pace().days().graceUntil(newDueOn, plan.allowances().graceDays());
    this.collectOn = plan.means().isCollected() ? payableOn() : null;
    this.missedOn = null;
    startAfresh();
  }

  /** Takes a step and tells the plan of it. */
  void step(InstalmentTrigger trigger, PlanNews.Kind news) {
    var transition = InstalmentLifecycle.TABLE.fire(status, trigger);
    status = transition.to();
    plan.happened(transition.event(), news, this);
  }

  /** Counts money towards it; at most what is missing. */
  void receive(Money money, boolean wasCollected) {
    paid = paid.plus(money);
    if (paid.equals(amount)) {
      collectOn = null;
      step(InstalmentTrigger.PAY, null);
    } else if (wasCollected && status == InstalmentStatus.COLLECTING) {
      // The provider collects an instalment once: what is missing is for the debtor to pay.
      collectOn = null;
      step(InstalmentTrigger.PUT_BACK, null);
    }
  }

  /**
   * An order was not taken. It was no try, and it does not use up the days of grace.
   *
   * @param againOn when it is placed again; null when it is left to the debtor
   */
  void putBack(LocalDate againOn) {
    tries--;
    collectOn = againOn;
    if (againOn != null && againOn.isAfter(graceUntil)) {
      graceUntil = againOn;
    }
    step(InstalmentTrigger.PUT_BACK, againOn == null ? PlanNews.Kind.INSTALMENT_DECLINED : null);
  }

  /** Gives money back that counted towards it. */
  void giveBack(Money money) {
    paid = paid.minus(money);
    if (status == InstalmentStatus.PAID) {
      missedOn = null;
      startAfresh();
      step(InstalmentTrigger.REOPEN, null);
    }
  }

  void collect() {
    tries++;
    step(InstalmentTrigger.COLLECT, null);
  }

  /** Plans its collection, or with null leaves it to the debtor. */
  void collectOn(LocalDate day) {
    collectOn = day;
  }

  /** Forgets the tries made by a means that is used no more. */
  final void startAfresh() {
    tries = 0;
    orderedTry = 0;
  }

  /** The provider has taken the order for the try under way. */
  void ordered() {
    orderedTry = tries;
  }

  /** Whether it is being collected without the provider having been asked for sure. */
  boolean isToBeOrdered() {
    return isCollecting() && orderedTry < tries;
  }

  /** Leaves days of grace from a day on which the debtor could not have known earlier. */
  void graceFrom(LocalDate day) {
    LocalDate renewed = day.plusDays(plan.allowances().graceDays());
    if (renewed.isAfter(graceUntil)) {
      graceUntil = renewed;
    }
  }

  /** Gives back the days of grace that ran from one day to another. */
  void giveGraceBack(LocalDate from, LocalDate to) {
    LocalDate since = payableOn().isAfter(from) ? payableOn() : from;
    if (to.isAfter(since)) {
      graceUntil = graceUntil.plusDays(ChronoUnit.DAYS.between(since, to));
    }
  }

  void miss(LocalDate on) {
    if (missedOn == null) {
      missedOn = on;
      plan.allowances().useMiss();
    }
    step(InstalmentTrigger.MISS, PlanNews.Kind.INSTALMENT_MISSED);
  }

  void moveTo(LocalDate newDueOn) {
    forgive();
    dueOn(newDueOn);
    step(InstalmentTrigger.MOVE, PlanNews.Kind.MOVED);
  }

  /** Makes way for another behind the last, which takes over what was paid on it. */
  Money skip() {
    forgive();
    Money handedOver = paid;
    paid = Money.ZERO;
    collectOn = null;
    step(InstalmentTrigger.SKIP, PlanNews.Kind.SKIPPED);
    return handedOver;
  }

  private void forgive() {
    if (missedOn != null) {
      plan.allowances().forgiveMiss();
      missedOn = null;
    }
  }

  void takeOver(Money alreadyPaid) {
    paid = alreadyPaid;
  }

  /**
   * Asks for less, because that much of the debt is contested; asking for nothing cancels it.
   *
   * @param part at most what is left
   */
  void setAside(Money part) {
    if (part.equals(amount)) {
      cancel();
      return;
    }
    amount = amount.minus(part);
    if (paid.equals(amount)) {
      collectOn = null;
      step(InstalmentTrigger.PAY, null);
    }
  }

  void cancel() {
    collectOn = null;
    step(InstalmentTrigger.CANCEL, null);
  }

  boolean isOpen() {
    return status.isOpen();
  }

  boolean isCollecting() {
    return status == InstalmentStatus.COLLECTING;
  }

  /** Missed and still owed, also while it is being collected again. */
  boolean isMissing() {
    return missedOn != null && isOpen();
  }

  boolean isWaiting() {
    return status == InstalmentStatus.SCHEDULED || status == InstalmentStatus.ANNOUNCED;
  }

  Money left() {
    return isOpen() ? amount.minus(paid) : Money.ZERO;
  }

  LocalDate payableOn() {
    return plan.pace().days().payableOn(dueOn);
  }

  public Long id() {
    return id;
  }

  int number() {
    return number;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  LocalDate originalDueOn() {
    return originalDueOn;
  }

  LocalDate graceUntil() {
    return graceUntil;
  }

  LocalDate collectOn() {
    return collectOn;
  }

  int tries() {
    return tries;
  }

  Money amount() {
    return amount;
  }

  Money paid() {
    return paid;
  }

  InstalmentStatus status() {
    return status;
  }

  InstalmentSpending.Part part() {
    return new InstalmentSpending.Part(number, dueOn, left(), isCollecting());
  }

  PlanSummary.InstalmentSummary summary() {
    return new PlanSummary.InstalmentSummary(
        number,
        new PlanSummary.InstalmentSummary.Days(
            originalDueOn, dueOn, payableOn(), graceUntil, collectOn),
        amount,
        paid,
        status);
  }
}
