package org.quittance.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import org.quittance.payment.AttemptSummary;
import org.quittance.payment.AutopayOrder;
import org.quittance.payment.AutopayService;
import org.quittance.payment.rules.DebtorView;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * Looks after every plan that is due: works its days, and between them places the orders to collect
 * with the provider, outside any transaction. Any server may do it at any time; plans are taken
 * under a lease, so none is dealt with twice at once and none is lost with its server.
 */
@ApplicationScoped
public class PlanRun {

  private static final Logger LOG = System.getLogger(PlanRun.class.getName());

  private static final int BATCH = 50;

  /** Longer than the slowest calls to the provider for one plan with all their retries. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  /** More than any plan has instalments; a run never turns in circles. */
  private static final int MOST_ROUNDS = 1_000;

  private PlanRunService plans;
  private AutopayService autopay;

  protected PlanRun() {}

  @Inject
  public PlanRun(PlanRunService plans, AutopayService autopay) {
    this.plans = plans;
    this.autopay = autopay;
  }

  /** Looks after all plans that are due. */
  public void run() {
    List<Long> due;
    do {
      due = plans.claimDue(BATCH, LEASE);
      due.forEach(this::lookAfter);
    } while (due.size() == BATCH);
  }

  // Whatever goes wrong with one plan must not keep the others waiting; its lease brings it back.
  void lookAfter(long planId) {
    try {
      work(planId);
    } catch (Exception e) {
      LOG.log(Level.WARNING, "Plan " + Ids.text(planId) + " is put off", e);
    }
  }

  private void work(long planId) {
    PlanRunService.Worked worked;
    int rounds = 0;
    do {
      worked = plans.workDays(planId);
      worked.orders().forEach(this::place);
      rounds++;
    } while (worked.isMoreToWork() && rounds < MOST_ROUNDS);
  }

  private void place(AutopayOrder order) {
    try {
      AttemptSummary attempt = autopay.charge(order);
      plans.ordered(order, attempt.view() != DebtorView.PENDING);
    } catch (Refusal refused) {
      LOG.log(
          Level.INFO,
          "Instalment {0} is not collected: {1}",
          Ids.text(order.instalmentId()),
          refused.code().code());
      plans.notTaken(order, refused.code());
    }
  }
}
