package org.quittance.caserecords.rules;

import java.time.Instant;

/**
 * What an anchor says. Its hash, which a timestamp service signs, is SHA-256 over the canonical
 * JSON (RFC 8785) of {@code at}, {@code leaves}, {@code number}, {@code previous}, {@code root} and
 * {@code v} (1).
 *
 * @param number 1, 2, 3 …
 * @param leaves how many chains moved
 * @param root of the {@link MerkleTree} over their heads, hexadecimal
 * @param previous hash of the anchor before, {@link TimelineChain#BEGINNING} for the first
 */
public record AnchorHead(long number, Instant at, int leaves, String root, String previous) {

  private static final int FORM = 1;

  /** The text whose fingerprint is the anchor's hash. */
  public String canonical() {
    return new CanonicalJson()
        .with("v", FORM)
        .with("number", number)
        .with("at", TimelineChain.instant(at))
        .with("leaves", leaves)
        .with("root", root)
        .with("previous", previous)
        .text();
  }
}
