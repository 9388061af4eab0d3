package org.quittance.jurisdiction;

import java.time.Period;

/**
 * What a reasoned dispute does to what it contests.
 *
 * @param suspendsCollection no contact and no accrual shown as due until it is decided
 * @param creditorAnswersWithin how long the creditor has unless its mandate says otherwise
 * @param article where it is written; for a rule that no law sets, what it follows
 */
public record DisputeEffect(
    boolean suspendsCollection, Period creditorAnswersWithin, String article) {}
