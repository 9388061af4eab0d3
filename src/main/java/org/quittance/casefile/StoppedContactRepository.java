package org.quittance.casefile;

import java.util.List;
import java.util.Optional;

/** All contacts ever stopped. */
public interface StoppedContactRepository {

  void add(StoppedContact stop);

  /** Under its row's lock. */
  Optional<StoppedContact> lock(long id);

  /** Not lifted yet, oldest first. */
  List<StoppedContact> standing(long caseFileId);
}
