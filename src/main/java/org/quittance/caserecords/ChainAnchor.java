package org.quittance.caserecords;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.quittance.caserecords.rules.AnchorHead;
import org.quittance.caserecords.rules.TimelineChain;
import org.quittance.platform.Sha256;

/** The heads of many chains under one hash, at one moment, behind the anchor before. */
@Entity
@Table(name = "chain_anchor")
public class ChainAnchor {

  private static final HexFormat HEX = HexFormat.of();

  @Id private Long id;

  @Column(name = "anchored_at")
  private Instant anchoredAt;

  @Column(name = "last_position")
  private long lastPosition;

  private int leaves;
  private byte[] root;

  @Column(name = "previous_hash")
  private byte[] previousHash;

  private byte[] hash;

  // Written by SQL once the timestamp service has answered.
  @Basic(fetch = FetchType.LAZY)
  @Column(insertable = false, updatable = false)
  private byte[] token;

  @Column(name = "next_token_at", updatable = false)
  private Instant nextTokenAt;

  protected ChainAnchor() {}

  /**
   * @param before null for the first
   * @param lastPosition in the feed, up to which chains are covered, inclusive
   */
  ChainAnchor(ChainAnchor before, Instant at, long lastPosition, int leaves, byte[] root) {
    this.id = before == null ? 1L : before.id + 1;
    this.anchoredAt = at.truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    this.lastPosition = lastPosition;
    this.leaves = leaves;
    this.root = root.clone();
    this.previousHash =
        before == null ? HEX.parseHex(TimelineChain.BEGINNING) : before.hash.clone();
    this.hash = Sha256.of(head().canonical().getBytes(StandardCharsets.UTF_8));
    this.nextTokenAt = anchoredAt;
  }

  /** 1, 2, 3 … */
  public Long id() {
    return id;
  }

  long lastPosition() {
    return lastPosition;
  }

  byte[] hash() {
    return hash.clone();
  }

  /** The answer of the timestamp service, null while there is none. */
  byte[] token() {
    return token == null ? null : token.clone();
  }

  AnchorHead head() {
    return new AnchorHead(id, anchoredAt, leaves, HEX.formatHex(root), HEX.formatHex(previousHash));
  }
}
