package org.quittance.caserecords;

/**
 * Where the chain of a case stands.
 *
 * @param sequence of its last event, 0 before the first
 * @param hash of that event in hexadecimal, null before the first and while old events are not
 *     chained yet
 */
public record ChainHead(long sequence, String hash) {}
