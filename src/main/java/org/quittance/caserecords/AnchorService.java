package org.quittance.caserecords;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.quittance.caserecords.rules.MerkleTree;
import org.quittance.platform.Sha256;

/** Anchors the chains that moved, and shows that an anchor covers a case. */
@ApplicationScoped
@Transactional
public class AnchorService {

  // What one anchor may cover; on a busy day there are several, each behind the one before.
  private static final int ROWS_AN_ANCHOR = 20_000;

  private CaseEventRepository events;
  private ChainAnchorRepository anchors;
  private Clock clock;

  protected AnchorService() {}

  @Inject
  public AnchorService(CaseEventRepository events, ChainAnchorRepository anchors, Clock clock) {
    this.events = events;
    this.anchors = anchors;
    this.clock = clock;
  }

  /**
   * Anchors the heads of the next chains that moved since the last anchor. Waits until timelines
   * from before there was a chain are chained, so that the first anchor covers them too.
   *
   * @return false when nothing moved
   */
  public boolean anchorNext() {
    // The lock lets one server at a time anchor.
    if (!events.lockChainProgress().done()) {
      return false;
    }
    // Only events with a position are sure to be committed.
    events.position(ROWS_AN_ANCHOR);
    Optional<ChainAnchor> last = anchors.last();
    List<AnchorLeaf> moved =
        anchors.moved(last.map(ChainAnchor::lastPosition).orElse(0L), ROWS_AN_ANCHOR);
    if (moved.isEmpty()) {
      return false;
    }
    Map<Long, AnchorLeaf> heads = new LinkedHashMap<>();
    moved.forEach(
        leaf ->
            heads.merge(
                leaf.caseFileId(),
                leaf,
                (one, other) -> one.sequence() > other.sequence() ? one : other));
    List<AnchorLeaf> leaves = List.copyOf(heads.values());
    MerkleTree tree = treeOf(leaves.stream().map(AnchorLeaf::hash).toList());
    long position = moved.get(moved.size() - 1).position();
    anchors.add(
        new ChainAnchor(last.orElse(null), clock.instant(), position, leaves.size(), tree.root()),
        leaves);
    return true;
  }

  /** Hands out the proofs of the anchors that cover a case, oldest first, one at a time. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public void proofsOf(long caseFileId, Consumer<AnchorProof> reader) {
    for (AnchorPlace place : anchors.placesOf(caseFileId)) {
      ChainAnchor anchor = anchors.find(place.number()).orElseThrow();
      MerkleTree tree = treeOf(anchors.leavesOf(place.number()));
      reader.accept(
          new AnchorProof(
              anchor.head(), place.sequence(), tree.path(place.place()), anchor.token()));
    }
  }

  private static MerkleTree treeOf(List<byte[]> heads) {
    return new MerkleTree(Sha256::of, heads);
  }
}
