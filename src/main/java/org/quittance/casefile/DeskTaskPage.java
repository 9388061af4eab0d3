package org.quittance.casefile;

import java.util.List;

/**
 * One page of what waits, oldest first.
 *
 * @param next key of the following page, null on the last
 */
public record DeskTaskPage(List<DeskTaskSummary> tasks, String next) {}
