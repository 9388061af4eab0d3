package org.quittance.payment.rules;

import static org.quittance.payment.rules.AttemptStatus.CANCELLED;
import static org.quittance.payment.rules.AttemptStatus.CREATED;
import static org.quittance.payment.rules.AttemptStatus.EXPIRED;
import static org.quittance.payment.rules.AttemptStatus.FAILED;
import static org.quittance.payment.rules.AttemptStatus.OPEN;
import static org.quittance.payment.rules.AttemptStatus.PROCESSING;
import static org.quittance.payment.rules.AttemptStatus.SUCCEEDED;

import org.quittance.lifecycle.TransitionTable;

/**
 * The legal moves of an attempt to pay and the event each one raises. They only ever lead forward,
 * and success is the one end that nothing leaves: money that arrives after we gave an attempt up is
 * still money. Success itself raises nothing here, because booking it raises {@code
 * payment.received}.
 */
public final class AttemptLifecycle {

  public static final TransitionTable<AttemptStatus, AttemptTrigger> TABLE =
      TransitionTable.of("payment attempt", AttemptStatus.class, AttemptTrigger.class)
          .edge(CREATED, AttemptTrigger.OPEN, OPEN, "payment-attempt.opened")
          .edge(CREATED, AttemptTrigger.PROCESS, PROCESSING, "payment-attempt.submitted")
          .edge(CREATED, AttemptTrigger.SUCCEED, SUCCEEDED, null)
          .edge(CREATED, AttemptTrigger.FAIL, FAILED, "payment-attempt.failed")
          .edge(CREATED, AttemptTrigger.EXPIRE, EXPIRED, null)
          .edge(CREATED, AttemptTrigger.CANCEL, CANCELLED, null)
          .edge(OPEN, AttemptTrigger.PROCESS, PROCESSING, "payment-attempt.submitted")
          .edge(OPEN, AttemptTrigger.SUCCEED, SUCCEEDED, null)
          .edge(OPEN, AttemptTrigger.FAIL, FAILED, "payment-attempt.failed")
          .edge(OPEN, AttemptTrigger.EXPIRE, EXPIRED, "payment-attempt.expired")
          .edge(OPEN, AttemptTrigger.CANCEL, CANCELLED, "payment-attempt.cancelled")
          .edge(PROCESSING, AttemptTrigger.SUCCEED, SUCCEEDED, null)
          .edge(PROCESSING, AttemptTrigger.FAIL, FAILED, "payment-attempt.failed")
          .edge(FAILED, AttemptTrigger.SUCCEED, SUCCEEDED, null)
          .edge(EXPIRED, AttemptTrigger.SUCCEED, SUCCEEDED, null)
          .edge(CANCELLED, AttemptTrigger.SUCCEED, SUCCEEDED, null)
          .build();

  private AttemptLifecycle() {}
}
