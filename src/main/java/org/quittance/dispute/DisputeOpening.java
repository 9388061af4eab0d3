package org.quittance.dispute;

import java.util.Map;
import org.quittance.dispute.rules.DisputeScope;
import org.quittance.dispute.rules.Ground;
import org.quittance.dispute.rules.Question;

/**
 * What a debtor says in one go.
 *
 * @param words null when the ground says it all
 * @param facts answers to the questions of the ground, as typed
 */
public record DisputeOpening(
    Ground ground, DisputeScope scope, String words, Map<Question, String> facts) {}
