package org.quittance.caserecords.rules;

/**
 * The fingerprints of a timeline row, each of 64 lower-case hexadecimal digits.
 *
 * @param content of what it says of people
 * @param previous of the row before; {@link TimelineChain#BEGINNING} for the first
 * @param hash of the row itself, the two others included
 */
public record RowSeal(String content, String previous, String hash) {}
