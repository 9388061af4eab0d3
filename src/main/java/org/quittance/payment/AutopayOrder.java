package org.quittance.payment;

import org.quittance.money.Money;

/**
 * An instalment to be collected in its debtor's absence, as they agreed to.
 *
 * @param amount at most this much; less when less is owed
 */
public record AutopayOrder(
    long caseFileId, long savedMethodId, Money amount, long planId, long instalmentId) {}
