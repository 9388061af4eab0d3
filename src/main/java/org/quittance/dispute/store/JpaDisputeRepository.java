package org.quittance.dispute.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.quittance.dispute.Dispute;
import org.quittance.dispute.DisputeFile;
import org.quittance.dispute.DisputeKey;
import org.quittance.dispute.DisputeRepository;
import org.quittance.dispute.rules.DisputeStatus;
import org.quittance.platform.DueRows;

/** Disputes by JPA. */
@ApplicationScoped
public class JpaDisputeRepository implements DisputeRepository {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(Dispute dispute) {
    entityManager.persist(dispute);
  }

  @Override
  public void add(DisputeFile file) {
    // It refers to its dispute by number only, which tells the provider no order.
    entityManager.flush();
    entityManager.persist(file);
  }

  @Override
  public void remove(Dispute draft) {
    entityManager.remove(draft);
    entityManager.flush();
  }

  @Override
  public Optional<Dispute> find(long id) {
    return Optional.ofNullable(entityManager.find(Dispute.class, id));
  }

  @Override
  public OptionalLong caseFileOf(long disputeId) {
    return entityManager
        .createQuery("select d.caseFileId from Dispute d where d.id = :id", Long.class)
        .setParameter("id", disputeId)
        .getResultStream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  @Override
  public List<Dispute> ofCase(long caseFileId, int limit) {
    return entityManager
        .createQuery(
            "select d from Dispute d where d.caseFileId = :id order by d.id desc", Dispute.class)
        .setParameter("id", caseFileId)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public List<DisputeFile> filesOf(Collection<Long> disputeIds) {
    if (disputeIds.isEmpty()) {
      return List.of();
    }
    return entityManager
        .createQuery(
            "select f from DisputeFile f where f.disputeId in :ids order by f.id",
            DisputeFile.class)
        .setParameter("ids", disputeIds)
        .getResultList();
  }

  @Override
  public List<Dispute> waiting(
      Collection<DisputeStatus> statuses, Long creditorId, DisputeKey after, int limit) {
    TypedQuery<Dispute> query =
        entityManager.createQuery(
            "select d from Dispute d where d.status in :statuses"
                + (creditorId == null ? "" : " and d.creditorId = :creditor")
                + " and (d.promisedOn > :day or d.promisedOn = :day and d.id > :id)"
                + " order by d.promisedOn, d.id",
            Dispute.class);
    query.setParameter("statuses", statuses);
    query.setParameter("day", after.promisedOn());
    query.setParameter("id", after.id());
    if (creditorId != null) {
      query.setParameter("creditor", creditorId);
    }
    return query.setMaxResults(limit).getResultList();
  }

  @Override
  public List<Long> claimDue(int limit, Instant now, Duration lease) {
    return DueRows.claim(
            entityManager, "dispute", "next_look_at", new DueRows.Claim(limit, now, lease))
        .stream()
        .map(id -> ((Number) id).longValue())
        .toList();
  }

  @Override
  public long count(Collection<DisputeStatus> statuses, Long creditorId, LocalDate promisedBefore) {
    TypedQuery<Long> query =
        entityManager.createQuery(
            "select count(d) from Dispute d where d.status in :statuses"
                + (creditorId == null ? "" : " and d.creditorId = :creditor")
                + (promisedBefore == null ? "" : " and d.promisedOn < :day"),
            Long.class);
    query.setParameter("statuses", statuses);
    if (creditorId != null) {
      query.setParameter("creditor", creditorId);
    }
    if (promisedBefore != null) {
      query.setParameter("day", promisedBefore);
    }
    return query.getSingleResult();
  }
}
