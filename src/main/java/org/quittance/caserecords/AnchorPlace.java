package org.quittance.caserecords;

/**
 * Where a case stands in an anchor.
 *
 * @param place of its leaf in the tree, from 0
 * @param sequence of the event the anchor covers
 */
public record AnchorPlace(long number, int place, long sequence) {}
