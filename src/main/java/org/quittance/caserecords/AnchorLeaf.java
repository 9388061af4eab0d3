package org.quittance.caserecords;

/**
 * The head of one case's chain.
 *
 * @param position in the feed
 * @param hash of the event, 32 bytes
 */
public record AnchorLeaf(long position, long caseFileId, long sequence, byte[] hash) {}
