package org.quittance.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quittance.payment.ProviderEvent;
import org.quittance.payment.ProviderEventRepository;
import org.quittance.payment.ProviderNotice;
import org.quittance.platform.DueRows;

/** Notifications of the provider by JPA. */
@ApplicationScoped
public class JpaProviderEventRepository implements ProviderEventRepository {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  // One statement, so that two deliveries at the same moment need no exception to be told apart.
  @Override
  public boolean keep(ProviderNotice notice, Instant now) {
    return entityManager
            .createNativeQuery(
                "insert into provider_event (id, type, object_id, payment_intent_id, attempt_id,"
                    + " api_version, occurred_at, received_at, status, attempts, next_attempt_at)"
                    + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'PENDING', 0, ?8)"
                    + " on duplicate key update id = id")
            .setParameter(1, notice.id())
            .setParameter(2, notice.type())
            .setParameter(3, notice.objectId())
            .setParameter(4, notice.intentId())
            .setParameter(5, notice.ownId())
            .setParameter(6, notice.apiVersion())
            .setParameter(7, DueRows.utc(notice.occurredAt()))
            .setParameter(8, DueRows.utc(now))
            .executeUpdate()
        == 1;
  }

  @Override
  public Optional<ProviderEvent> lock(String id) {
    return Optional.ofNullable(
        entityManager.find(ProviderEvent.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<ProviderEvent> parked(int limit) {
    return entityManager
        .createQuery(
            "select e from ProviderEvent e where e.status = :parked order by e.receivedAt, e.id",
            ProviderEvent.class)
        .setParameter("parked", ProviderEvent.Status.PARKED)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public List<String> claimDue(int limit, Instant now, Duration lease) {
    return DueRows.claim(
            entityManager,
            "provider_event",
            "next_attempt_at",
            new DueRows.Claim(limit, now, lease))
        .stream()
        .map(String::valueOf)
        .toList();
  }
}
