package org.quittance.message;

/** The agency has written to a debtor. Fired in the transaction that made it happen. */
public record MessageNews(long messageId, long caseFileId) {}
