package org.quittance.payment.rules;

import static org.quittance.payment.rules.ChargebackStatus.DROPPED;
import static org.quittance.payment.rules.ChargebackStatus.INQUIRY;
import static org.quittance.payment.rules.ChargebackStatus.LOST;
import static org.quittance.payment.rules.ChargebackStatus.TAKEN;
import static org.quittance.payment.rules.ChargebackStatus.WON;

import org.quittance.lifecycle.TransitionTable;

/**
 * The legal moves of a bank's objection to a payment. Money is only ever taken from the inquiry, in
 * which every objection begins here, and only ever given back once.
 */
public final class ChargebackLifecycle {

  public static final TransitionTable<ChargebackStatus, ChargebackTrigger> TABLE =
      TransitionTable.of("chargeback", ChargebackStatus.class, ChargebackTrigger.class)
          .edge(INQUIRY, ChargebackTrigger.TAKE, TAKEN, "payment.charged-back")
          .edge(INQUIRY, ChargebackTrigger.DROP, DROPPED, null)
          .edge(DROPPED, ChargebackTrigger.TAKE, TAKEN, "payment.charged-back")
          .edge(TAKEN, ChargebackTrigger.LOSE, LOST, "chargeback.lost")
          .edge(TAKEN, ChargebackTrigger.WIN, WON, "payment.reinstated")
          .edge(LOST, ChargebackTrigger.WIN, WON, "payment.reinstated")
          .build();

  private ChargebackLifecycle() {}
}
