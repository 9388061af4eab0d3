package org.quittance.delegation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All access that debtors ever gave. */
public interface DelegatedAccesses {

  void add(DelegatedAccess access);

  Optional<DelegatedAccess> find(long id);

  /** The access that a link belongs to. */
  Optional<DelegatedAccess> ofLink(long linkId);

  /**
   * Newest first.
   *
   * @param before id to start behind, exclusive
   */
  List<DelegatedAccess> ofCase(long caseFileId, long before, int limit);

  /** Those of a case that nobody has ended, their last day past or not; a handful at most. */
  List<DelegatedAccess> notEndedOf(long caseFileId);

  /** Whether that access lets its delegate in on that day, read from the database every time. */
  Optional<DelegateStanding> standing(long id, LocalDate today);

  /** Ids of those that nobody has ended and whose last day is before that one. */
  List<Long> due(LocalDate today, int limit);
}
