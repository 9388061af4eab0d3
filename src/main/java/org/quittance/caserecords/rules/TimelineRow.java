package org.quittance.caserecords.rules;

/**
 * A row of a case's timeline as kept.
 *
 * @param content null once it was erased
 * @param seal null while an old row is not chained yet
 */
public record TimelineRow(RowHead head, RowContent content, RowSeal seal) {}
