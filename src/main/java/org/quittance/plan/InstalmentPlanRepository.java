package org.quittance.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All plans; each comes with its instalments in one statement. */
public interface InstalmentPlanRepository {

  void add(InstalmentPlan plan);

  /** For an instalment that was added to a stored plan. */
  void add(Instalment instalment);

  Optional<InstalmentPlan> find(long id);

  /** The plan a case is bound by. */
  Optional<InstalmentPlan> running(long caseFileId);

  /** Newest first. */
  List<InstalmentPlan> ofCase(long caseFileId);

  Optional<Long> caseFileOf(long planId);

  /**
   * Takes plans that are to be looked after, longest due first. Another server's are skipped, and a
   * taken one is out of sight for the length of the lease.
   */
  List<Long> claimDue(int limit, Instant now, Duration lease);
}
