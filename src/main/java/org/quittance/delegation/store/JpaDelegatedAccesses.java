package org.quittance.delegation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quittance.delegation.DelegateStanding;
import org.quittance.delegation.DelegatedAccess;
import org.quittance.delegation.DelegatedAccesses;

/** Delegated access by JPA. */
@ApplicationScoped
public class JpaDelegatedAccesses implements DelegatedAccesses {

  private static final String LIVE =
      "d.status in (org.quittance.delegation.rules.DelegateStatus.INVITED,"
          + " org.quittance.delegation.rules.DelegateStatus.ACTIVE)";

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(DelegatedAccess access) {
    entityManager.persist(access);
  }

  @Override
  public Optional<DelegatedAccess> find(long id) {
    return Optional.ofNullable(entityManager.find(DelegatedAccess.class, id));
  }

  @Override
  public Optional<DelegatedAccess> ofLink(long linkId) {
    return entityManager
        .createQuery(
            "select d from DelegatedAccess d where d.linkId = :link", DelegatedAccess.class)
        .setParameter("link", linkId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<DelegatedAccess> ofCase(long caseFileId, long before, int limit) {
    return entityManager
        .createQuery(
            "select d from DelegatedAccess d where d.caseFileId = :caseFile and d.id < :before"
                + " order by d.id desc",
            DelegatedAccess.class)
        .setParameter("caseFile", caseFileId)
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public List<DelegatedAccess> notEndedOf(long caseFileId) {
    return entityManager
        .createQuery(
            "select d from DelegatedAccess d where d.caseFileId = :caseFile and "
                + LIVE
                + " order by d.id",
            DelegatedAccess.class)
        .setParameter("caseFile", caseFileId)
        .getResultList();
  }

  @Override
  public Optional<DelegateStanding> standing(long id, LocalDate today) {
    return entityManager
        .createQuery(
            "select new org.quittance.delegation.DelegateStanding(d.scope, d.endsOn)"
                + " from DelegatedAccess d, AccessLink l where d.id = :id and l.id = d.linkId and "
                + LIVE
                + " and d.startsOn <= :today and d.endsOn >= :today and l.revokedAt is null",
            DelegateStanding.class)
        .setParameter("id", id)
        .setParameter("today", today)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Long> due(LocalDate today, int limit) {
    return entityManager
        .createQuery(
            "select d.id from DelegatedAccess d where "
                + LIVE
                + " and d.endsOn < :today order by d.endsOn, d.id",
            Long.class)
        .setParameter("today", today)
        .setMaxResults(limit)
        .getResultList();
  }
}
