package org.quittance.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.rules.CaseLifecycle;
import org.quittance.casefile.rules.CaseTrigger;
import org.quittance.casefile.rules.PauseCause;
import org.quittance.ledger.LedgerService;
import org.quittance.money.Money;
import org.quittance.outbox.CaseEvent;
import org.quittance.payment.ReceiptService;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.plan.rules.PlanTrigger;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;

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
    return !ledger
        .breakdown(lockedCase.id(), lockedCase.creditor().kind(), today())
        .left()
        .isPositive();
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
