package org.quittance.negotiation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All versions of all bounds. A null creditor means the agency's own. */
public interface PolicyRepository {

  void add(NegotiationPolicy policy);

  /** Writes what was changed, so that a version can be told to whoever changes it next. */
  void flush();

  Optional<NegotiationPolicy> find(long id);

  /** The draft of a scope; it has at most one. */
  Optional<NegotiationPolicy> draftOf(Long creditorId);

  /**
   * What holds on a day for a creditor's cases: the agency's version first, then the creditor's; a
   * scope that has published nothing by then is missing. One statement.
   */
  List<NegotiationPolicy> inForce(long creditorId, LocalDate on);

  /** What holds on a day in one scope. */
  Optional<NegotiationPolicy> inForceOf(Long creditorId, LocalDate on);

  /** A scope's versions, latest first. */
  List<NegotiationPolicy> versionsOf(Long creditorId, int limit);

  int nextNumber(Long creditorId);
}
