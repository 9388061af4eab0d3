package org.quittance.caserecords;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All anchors with their leaves. */
public interface ChainAnchorRepository {

  /** With its leaves in the order of the tree. */
  void add(ChainAnchor anchor, List<AnchorLeaf> leaves);

  Optional<ChainAnchor> last();

  Optional<ChainAnchor> find(long number);

  /** Rows of timelines in the order of the feed, without those that are not chained yet. */
  List<AnchorLeaf> moved(long afterPosition, int limit);

  /** The leaves of an anchor in the order of its tree. */
  List<byte[]> leavesOf(long number);

  /** Where a case stands in anchors, oldest first. */
  List<AnchorPlace> placesOf(long caseFileId);

  /** Takes anchors that want a timestamp, the longest waiting first; for the length of a lease. */
  List<ChainAnchor> claimUnstamped(int limit, Instant now);

  /** Keeps the answer of the timestamp service, unless there is one already. */
  void stamp(long number, byte[] token, Instant at);

  /** Has an anchor wait for the next try. */
  int fail(long number);

  void retryAt(long number, Instant at);
}
