package org.quittance.negotiation;

import java.util.List;

/**
 * A page of the worklist.
 *
 * @param next where the next page begins, null on the last
 */
public record WorklistPage(List<WorklistRow> rows, WorklistKey next) {}
