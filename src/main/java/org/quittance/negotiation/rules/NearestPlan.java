package org.quittance.negotiation.rules;

/**
 * A plan that would be accepted at once.
 *
 * @param closeness in what it comes nearest; the first of several
 */
public record NearestPlan(Closeness closeness, Terms terms) {}
