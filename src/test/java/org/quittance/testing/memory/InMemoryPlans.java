package org.quittance.testing.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quittance.plan.Instalment;
import org.quittance.plan.InstalmentPlan;
import org.quittance.plan.InstalmentPlanRepository;

/**
 * Plans in a list, oldest first. One thread uses them, so a plan that is claimed needs no lease.
 */
public final class InMemoryPlans implements InstalmentPlanRepository {

  private final List<InstalmentPlan> plans = new ArrayList<>();

  @Override
  public void add(InstalmentPlan plan) {
    plans.add(plan);
  }

  @Override
  public void add(Instalment instalment) {
    // Its plan holds it already.
  }

  @Override
  public Optional<InstalmentPlan> find(long id) {
    return plans.stream().filter(plan -> plan.id() == id).findFirst();
  }

  @Override
  public Optional<InstalmentPlan> running(long caseFileId) {
    return ofCase(caseFileId).stream().filter(plan -> plan.status().isRunning()).findFirst();
  }

  @Override
  public List<InstalmentPlan> ofCase(long caseFileId) {
    return plans.stream()
        .filter(plan -> plan.caseFileId() == caseFileId)
        .sorted(Comparator.comparing(InstalmentPlan::id).reversed())
        .toList();
  }

  @Override
  public Optional<Long> caseFileOf(long planId) {
    return find(planId).map(InstalmentPlan::caseFileId);
  }

  @Override
  public List<Long> claimDue(int limit, Instant now, Duration lease) {
    return plans.stream()
        .filter(plan -> plan.nextLookAt() != null && !plan.nextLookAt().isAfter(now))
        .map(InstalmentPlan::id)
        .limit(limit)
        .toList();
  }
}
