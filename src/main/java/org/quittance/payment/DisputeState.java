package org.quittance.payment;

import java.time.LocalDate;
import org.quittance.money.Money;

/**
 * How a bank's objection to a payment stands at the provider right now, as fetched.
 *
 * @param intentId the provider's name for the payment; null when it names none
 * @param attemptId our own id as the payment carries it; null when it carries none
 * @param reason the bank's code for why, null when it gave none
 * @param openedOn business day it was raised
 */
public record DisputeState(
    String disputeId,
    String intentId,
    Long attemptId,
    Money amount,
    String reason,
    LocalDate openedOn,
    Progress progress) {

  /** How far it came. */
  public enum Progress {
    /** The bank only asks. */
    INQUIRY,
    /** It took the money. */
    TAKEN,
    LOST,
    WON,
    /** It asked, and took nothing. */
    DROPPED
  }
}
