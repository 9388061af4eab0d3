package org.quittance.testing.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import org.quittance.payment.AttemptSummary;
import org.quittance.payment.AutopayOrder;
import org.quittance.payment.AutopayService;
import org.quittance.payment.PaymentRefusal;
import org.quittance.payment.rules.AttemptStatus;
import org.quittance.payment.rules.AutopayDecline;
import org.quittance.payment.rules.DebtorView;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * A bank that pays every order at once, unless it was told to do otherwise with the next ones. It
 * stands in for the provider: the orders it gets are real.
 */
public final class Bank extends AutopayService {

  /** What it does with an order. */
  public enum Answer {
    PAYS,
    /** It says nothing yet; {@link Bank#answer} does later. */
    KEEPS_SILENT,
    REFUSES_THIS_TIME,
    REFUSES_FOR_GOOD,
    WANTS_ITS_CUSTOMER,
    /** It has paid this very instalment before, and does not pay it again. */
    PAID_BEFORE,
    /** The order is not taken: the debtor's own payment is under way. */
    IS_PAYING_ALREADY,
    /** The order never reaches it. */
    LOSES_THE_LINE
  }

  private final Deque<Answer> next = new ArrayDeque<>();
  private final List<AutopayOrder> orders = new ArrayList<>();
  private final BiConsumer<AutopayOrder, AutopayDecline> outcome;

  /**
   * @param outcome what happens to an order: no decline when it is paid
   */
  Bank(BiConsumer<AutopayOrder, AutopayDecline> outcome) {
    this.outcome = outcome;
  }

  /** What it will do with the orders to come; beyond these it pays. */
  public void next(Answer... answers) {
    next.addAll(List.of(answers));
  }

  /** Every order so far. */
  public List<AutopayOrder> orders() {
    return List.copyOf(orders);
  }

  @Override
  public AttemptSummary charge(AutopayOrder order) {
    orders.add(order);
    Answer answer = next.isEmpty() ? Answer.PAYS : next.poll();
    if (answer == Answer.IS_PAYING_ALREADY) {
      throw Refusal.of(PaymentRefusal.PAYMENT_UNDER_WAY);
    }
    answer(order, answer);
    return attempt(order, answer);
  }

  private static AttemptSummary attempt(AutopayOrder order, Answer answer) {
    return switch (answer) {
      case KEEPS_SILENT -> attempt(order, AttemptStatus.PROCESSING, DebtorView.PENDING);
      case PAYS, PAID_BEFORE -> attempt(order, AttemptStatus.SUCCEEDED, DebtorView.PAID);
      default -> attempt(order, AttemptStatus.FAILED, DebtorView.REFUSED);
    };
  }

  private static AttemptSummary attempt(AutopayOrder order, AttemptStatus status, DebtorView view) {
    return new AttemptSummary(Ids.next(), status, view, order.amount(), null, null, null);
  }

  /** Says what has become of an order it had kept silent about. */
  public void answer(AutopayOrder order, Answer answer) {
    switch (answer) {
      case PAYS -> outcome.accept(order, null);
      case REFUSES_THIS_TIME -> outcome.accept(order, AutopayDecline.SOFT);
      case REFUSES_FOR_GOOD -> outcome.accept(order, AutopayDecline.HARD);
      case WANTS_ITS_CUSTOMER -> outcome.accept(order, AutopayDecline.AUTHENTICATION);
      case LOSES_THE_LINE -> throw new IllegalStateException("The line is down");
      case KEEPS_SILENT, PAID_BEFORE, IS_PAYING_ALREADY -> {
        // The outcome comes later, or has come before.
      }
    }
  }
}
