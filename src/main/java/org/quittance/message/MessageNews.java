package org.quittance.message;

/**
 * The agency has written to a debtor. Fired in the transaction that made it happen.
 *
 * @param answer whether the debtor had asked something, and waits for it
 */
public record MessageNews(long messageId, long caseFileId, boolean answer) {}
