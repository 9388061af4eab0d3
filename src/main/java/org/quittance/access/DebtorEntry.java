package org.quittance.access;

/**
 * A debtor was let in.
 *
 * @param law ISO 3166-1 alpha-2 of the law the case is collected under
 */
public record DebtorEntry(
    long caseFileId, long linkId, LinkChannel channel, String caseReference, String law) {}
