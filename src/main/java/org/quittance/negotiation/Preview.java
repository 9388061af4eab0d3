package org.quittance.negotiation;

import java.time.LocalDate;
import java.util.List;
import org.quittance.negotiation.rules.NearestPlan;

/**
 * What we would answer to a wish, now.
 *
 * @param answerBy the day we would promise to answer by; null when the answer is immediate
 * @param nearest what would be accepted at once instead; empty when the wish itself is
 */
public record Preview(Judged judged, LocalDate answerBy, List<NearestPlan> nearest) {}
