package org.quittance.dispute;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.quittance.dispute.rules.DisputeStatus;

/** All disputes with the files put forward in them. */
public interface DisputeRepository {

  void add(Dispute dispute);

  void add(DisputeFile file);

  void remove(Dispute draft);

  Optional<Dispute> find(long id);

  /** The case a dispute belongs to: who wants to change it locks that case first. */
  OptionalLong caseFileOf(long disputeId);

  /** Newest first, drafts among them. */
  List<Dispute> ofCase(long caseFileId, int limit);

  /** In the order they came. */
  List<DisputeFile> filesOf(Collection<Long> disputeIds);

  /**
   * A page of the disputes that wait for someone, the earliest promised day first.
   *
   * @param statuses wanted
   * @param creditorId only this creditor's, null for all
   */
  List<Dispute> waiting(
      Collection<DisputeStatus> statuses, Long creditorId, DisputeKey after, int limit);

  /** Ids of disputes to look at, out of everybody else's sight for the length of a lease. */
  List<Long> claimDue(int limit, Instant now, Duration lease);

  /** How many wait in these statuses. */
  long count(Collection<DisputeStatus> statuses, Long creditorId, LocalDate promisedBefore);
}
