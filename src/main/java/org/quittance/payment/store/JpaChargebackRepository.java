package org.quittance.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quittance.payment.Chargeback;
import org.quittance.payment.ChargebackRepository;
import org.quittance.platform.DueRows;

/** Objections of banks by JPA. */
@ApplicationScoped
public class JpaChargebackRepository implements ChargebackRepository {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(Chargeback chargeback) {
    entityManager.persist(chargeback);
    entityManager.flush();
  }

  @Override
  public Optional<Chargeback> find(long id) {
    return Optional.ofNullable(entityManager.find(Chargeback.class, id));
  }

  @Override
  public Optional<Chargeback> lock(String disputeId) {
    return entityManager
        .createQuery("select c from Chargeback c where c.disputeId = :disputeId", Chargeback.class)
        .setParameter("disputeId", disputeId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Long> claimDue(int limit, Instant now, Duration lease) {
    return DueRows.claim(
            entityManager, "chargeback", "next_check_at", new DueRows.Claim(limit, now, lease))
        .stream()
        .map(id -> ((Number) id).longValue())
        .toList();
  }
}
