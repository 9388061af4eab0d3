package org.quittance.plan.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quittance.plan.Instalment;
import org.quittance.plan.InstalmentPlan;
import org.quittance.plan.InstalmentPlanRepository;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.platform.DueRows;

/** Plans by JPA. */
@ApplicationScoped
public class JpaInstalmentPlanRepository implements InstalmentPlanRepository {

  private static final String WITH_INSTALMENTS =
      "select distinct p from InstalmentPlan p join fetch p.instalments i ";

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(InstalmentPlan plan) {
    // New rows are written before changed ones: the plan that is replaced must have ended first.
    entityManager.flush();
    entityManager.persist(plan);
  }

  @Override
  public void add(Instalment instalment) {
    entityManager.persist(instalment);
  }

  @Override
  public Optional<InstalmentPlan> find(long id) {
    return entityManager
        .createQuery(WITH_INSTALMENTS + "where p.id = :id order by i.number", InstalmentPlan.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<InstalmentPlan> running(long caseFileId) {
    return entityManager
        .createQuery(
            WITH_INSTALMENTS
                + "where p.caseFileId = :caseFileId and p.status in :running order by i.number",
            InstalmentPlan.class)
        .setParameter("caseFileId", caseFileId)
        .setParameter(
            "running", List.of(PlanStatus.values()).stream().filter(PlanStatus::isRunning).toList())
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<InstalmentPlan> ofCase(long caseFileId) {
    return entityManager
        .createQuery(
            WITH_INSTALMENTS + "where p.caseFileId = :caseFileId order by p.id desc, i.number",
            InstalmentPlan.class)
        .setParameter("caseFileId", caseFileId)
        .getResultList();
  }

  @Override
  public Optional<Long> caseFileOf(long planId) {
    return entityManager
        .createQuery("select p.caseFileId from InstalmentPlan p where p.id = :id", Long.class)
        .setParameter("id", planId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Long> claimDue(int limit, Instant now, Duration lease) {
    return DueRows.claim(
            entityManager, "instalment_plan", "next_look_at", new DueRows.Claim(limit, now, lease))
        .stream()
        .map(id -> ((Number) id).longValue())
        .toList();
  }
}
