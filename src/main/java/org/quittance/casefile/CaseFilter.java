package org.quittance.casefile;

import org.quittance.casefile.rules.CaseStatus;

/**
 * Which case files a list shows. Every part may be null: then it does not narrow.
 *
 * @param text start of a case reference, or of the debtor's name
 * @param creditorReference exact
 */
public record CaseFilter(String text, String creditorReference, CaseStatus status) {

  public static final CaseFilter ALL = new CaseFilter(null, null, null);
}
