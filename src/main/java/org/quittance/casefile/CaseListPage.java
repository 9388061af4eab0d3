package org.quittance.casefile;

import java.util.List;

/**
 * One page of the case list, newest placement first.
 *
 * @param next key to ask the following page with, null on the last one
 */
public record CaseListPage(List<CaseOverview> cases, String next) {}
