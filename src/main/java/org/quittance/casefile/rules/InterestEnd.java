package org.quittance.casefile.rules;

import java.time.LocalDate;

/**
 * That a claim bears no more interest, because a dispute about its interest was upheld.
 *
 * @param fromOn first day that bears none
 */
public record InterestEnd(long disputeId, long claimId, LocalDate fromOn) {}
