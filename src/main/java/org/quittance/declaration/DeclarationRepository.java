package org.quittance.declaration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All declarations ever made. */
public interface DeclarationRepository {

  void add(Declaration declaration);

  Optional<Declaration> find(long id);

  /** Ids of declarations to look at, out of everybody else's sight for the length of a lease. */
  List<Long> claimDue(int limit, Instant now, Duration lease);

  /** Newest first. */
  List<Declaration> ofCase(long caseFileId);
}
