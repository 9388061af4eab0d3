package org.quittance.access;

/** A debtor was let in. */
public record DebtorEntry(
    long caseFileId, long linkId, LinkChannel channel, String caseReference) {}
