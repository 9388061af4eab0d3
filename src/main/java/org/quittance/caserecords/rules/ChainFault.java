package org.quittance.caserecords.rules;

/**
 * The first place where a timeline is not what was written.
 *
 * @param sequence of the row at fault, or of the row that should be there
 */
public record ChainFault(ChainFaultKind kind, long sequence) {}
