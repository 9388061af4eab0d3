package org.quittance.negotiation.rules;

/**
 * A sample that two sets of bounds answer differently.
 *
 * @param sample what the caller calls it
 */
public record ChangedAnswer(String sample, Judgement before, Judgement after) {}
