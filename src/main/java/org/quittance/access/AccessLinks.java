package org.quittance.access;

import java.util.List;
import java.util.Optional;

/** All secure links ever issued. */
public interface AccessLinks {

  void add(AccessLink link);

  /** Likewise, and it is there at once for rows that name it. */
  void addNow(AccessLink link);

  /** Reads the link and keeps others from changing it until the transaction ends. */
  Optional<AccessLink> lock(long id);

  /** Likewise, by the hash of its token. */
  Optional<AccessLink> lockByToken(List<byte[]> hashes);

  /**
   * Links of the same kind, case and channel issued before this one and not revoked yet, locked.
   */
  List<AccessLink> lockOlderThan(AccessLink link);

  /** Those of the debtor, newest first. */
  List<AccessLink> ofCase(long caseFileId);

  /** Whether the link exists and is not revoked, read from the database every time. */
  boolean isLive(long id);
}
