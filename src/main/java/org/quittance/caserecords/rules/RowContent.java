package org.quittance.caserecords.rules;

/**
 * What a timeline row says of people. It may be erased one day; the row's digest of it stays.
 *
 * @param actorName who acted
 * @param data JSON text, exactly as kept
 * @param salt hexadecimal, random for each row: without it nobody can try out what was erased
 */
public record RowContent(String actorName, String data, String salt) {}
