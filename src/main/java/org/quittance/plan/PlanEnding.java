package org.quittance.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.rules.CaseLifecycle;
import org.quittance.casefile.rules.CaseTrigger;
import org.quittance.casefile.rules.PauseCause;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.ledger.LedgerService;
import org.quittance.money.Money;
import org.quittance.outbox.CaseEvent;
import org.quittance.payment.ReceiptService;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.plan.rules.PlanTrigger;
import org.quittance.plan.rules.ScheduledInstalment;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * What the end of a plan does to its case: kept, it gives up what was promised and settles the
 * case; not kept, interest runs as if there had been no plan.
 */
@ApplicationScoped
public class PlanEnding {

  private LedgerService ledger;
  private ReceiptService receipts;
  private PlanVoice voice;
  private Clock clock;

  protected PlanEnding() {}

  @Inject
  public PlanEnding(LedgerService ledger, ReceiptService receipts, PlanVoice voice, Clock clock) {
    this.ledger = ledger;
    this.receipts = receipts;
    this.voice = voice;
    this.clock = clock;
  }

  /**
   * What the completion of a plan will give up: what the debt exceeds the agreed total by on the
   * day of the agreement. A claim added later is not part of it.
   */
  Money discharge(CaseFile lockedCase, AgreedTerms terms) {
    List<Money> amounts = terms.instalments().stream().map(ScheduledInstalment::amount).toList();
    boolean addsUp =
        !amounts.isEmpty()
            && amounts.stream().allMatch(Money::isPositive)
            && Money.sum(amounts).equals(terms.agreedTotal());
    if (!addsUp) {
      throw Refusal.of(PlanRefusal.PLAN_TERMS_DO_NOT_ADD_UP);
    }
    Money owed = breakdown(lockedCase, terms.agreedOn()).outstanding();
    if (owed.isLessThan(terms.agreedTotal())) {
      throw Refusal.of(PlanRefusal.PLAN_TERMS_STALE, owed);
    }
    return owed.minus(terms.agreedTotal());
  }

  /**
   * Completes a plan of which nothing is left to pay.
   *
   * @param lastReceiptId the receipt of the payment that completed it, which becomes the receipt
   *     for the whole debt if nothing is owed any more; null when no payment did
   */
  void complete(CaseFile lockedCase, InstalmentPlan plan, Long lastReceiptId) {
    LocalDate today = today();
    plan.end(PlanTrigger.COMPLETE, PlanNews.Kind.COMPLETED, today);
    Money waived = ledger.waive(lockedCase, plan.id(), today, plan.discharge());
    lockedCase.endAccrualPause(PauseCause.PLAN, plan.id(), today);
    if (waived.isPositive()) {
      voice.raise(
          lockedCase,
          "debt.waived",
          Map.of("plan", Ids.text(plan.id()), "amount", CaseEvent.amount(waived)));
    }
    voice.tell(lockedCase, plan);
    if (waived.isPositive() && owesNothing(lockedCase)) {
      if (lastReceiptId != null) {
        receipts.makeFinal(lastReceiptId);
      }
      if (CaseLifecycle.TABLE.allows(lockedCase.status(), CaseTrigger.SETTLE)) {
        voice.raise(lockedCase, lockedCase.move(CaseTrigger.SETTLE), Map.of());
      }
    }
  }

  private boolean owesNothing(CaseFile lockedCase) {
    return !breakdown(lockedCase, today()).left().isPositive();
  }

  private CaseBreakdown breakdown(CaseFile lockedCase, LocalDate on) {
    return ledger.breakdown(lockedCase.id(), lockedCase.creditor().kind(), on);
  }

  /** Takes a completed plan up again, because what completed it was taken back. */
  void reopen(CaseFile lockedCase, InstalmentPlan plan) {
    ledger.withdrawWaiver(lockedCase, plan.id(), today());
    lockedCase.pauseAccrual(PauseCause.PLAN, plan.id(), firstDayNotCounted(plan));
    plan.reopen(today());
  }

  /** The day of the agreement itself still counts: the agreed total includes it. */
  static LocalDate firstDayNotCounted(InstalmentPlan plan) {
    return plan.agreedOn().plusDays(1);
  }

  /** Lets interest run again for a plan that has just ended in another way than completion. */
  void release(CaseFile lockedCase, InstalmentPlan plan) {
    if (plan.status() == PlanStatus.BREACHED) {
      lockedCase.voidAccrualPause(PauseCause.PLAN, plan.id());
    } else {
      lockedCase.endAccrualPause(PauseCause.PLAN, plan.id(), today());
    }
  }

  private LocalDate today() {
    return BusinessDate.today(clock);
  }
}
