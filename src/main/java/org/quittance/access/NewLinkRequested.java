package org.quittance.access;

/**
 * A debtor asks for a new link. It may only be sent to the contact on file for that channel; the
 * asker is told the same whether or not anything is sent.
 */
public record NewLinkRequested(long caseFileId, LinkChannel channel) {}
