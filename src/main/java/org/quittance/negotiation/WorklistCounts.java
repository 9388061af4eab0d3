package org.quittance.negotiation;

/** How many proposals await whom; {@code late} of the agency's have missed their promised day. */
public record WorklistCounts(long agency, long creditor, long debtor, long late) {}
