package org.quittance.caserecords;

import java.util.List;
import org.quittance.caserecords.rules.AnchorHead;
import org.quittance.caserecords.rules.MerkleTree;

/**
 * That an anchor covers a case's timeline up to an event.
 *
 * @param sequence of that event
 * @param path from the event's hash to the anchor's root
 * @param token answer of the timestamp service as it came, null when there is none
 */
public record AnchorProof(
    AnchorHead anchor, long sequence, List<MerkleTree.Step> path, byte[] token) {}
