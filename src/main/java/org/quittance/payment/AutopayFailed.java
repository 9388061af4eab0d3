package org.quittance.payment;

import org.quittance.payment.rules.AutopayDecline;
import org.quittance.payment.rules.DeclineReason;

/**
 * An instalment could not be collected; nothing was taken. Fired in the transaction that records
 * it, once for each try, possibly days after the try was made.
 */
public record AutopayFailed(
    long caseFileId,
    long planId,
    long instalmentId,
    long attemptId,
    AutopayDecline kind,
    DeclineReason reason) {}
