package org.quittance.access;

/**
 * Whoever got a link says it is not for them. The link is revoked already; fired inside the
 * transaction that did it.
 */
public record LinkDisowned(
    long caseFileId, long linkId, LinkChannel channel, DisownReason reason) {}
