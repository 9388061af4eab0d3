package org.quittance.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.quittance.payment.PaymentAttempt;
import org.quittance.payment.PaymentAttemptRepository;
import org.quittance.payment.rules.AttemptStatus;
import org.quittance.platform.DueRows;

/** Attempts to pay by JPA. */
@ApplicationScoped
public class JpaPaymentAttemptRepository implements PaymentAttemptRepository {

  private static final List<AttemptStatus> LIVE =
      Arrays.stream(AttemptStatus.values()).filter(AttemptStatus::isLive).toList();

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(PaymentAttempt attempt) {
    entityManager.persist(attempt);
  }

  @Override
  public Optional<PaymentAttempt> find(long id) {
    return Optional.ofNullable(entityManager.find(PaymentAttempt.class, id));
  }

  @Override
  public Optional<Long> caseFileOf(long id) {
    return entityManager
        .createQuery("select a.caseFileId from PaymentAttempt a where a.id = :id", Long.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<PaymentAttempt> lock(long id) {
    return Optional.ofNullable(
        entityManager.find(PaymentAttempt.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<PaymentAttempt> live(long caseFileId) {
    return entityManager
        .createQuery(
            "select a from PaymentAttempt a"
                + " where a.caseFileId = :caseFileId and a.status in :live order by a.id",
            PaymentAttempt.class)
        .setParameter("caseFileId", caseFileId)
        .setParameter("live", LIVE)
        .getResultList();
  }

  @Override
  public List<PaymentAttempt> ofInstalment(long instalmentId) {
    return entityManager
        .createQuery(
            "select a from PaymentAttempt a"
                + " where a.target.instalmentId = :instalmentId order by a.id",
            PaymentAttempt.class)
        .setParameter("instalmentId", instalmentId)
        .getResultList();
  }

  @Override
  public Optional<PaymentAttempt> findByPayment(long paymentId) {
    return entityManager
        .createQuery(
            "select a from PaymentAttempt a where a.paymentId = :paymentId", PaymentAttempt.class)
        .setParameter("paymentId", paymentId)
        .getResultStream()
        .findFirst();
  }

  // Two unique look-ups instead of one "or", which would read the whole table.
  @Override
  public Optional<Long> findByProviderId(String objectId, String intentId) {
    return findBy("watch.sessionId", objectId)
        .or(() -> findBy("paymentIntentId", intentId == null ? objectId : intentId));
  }

  private Optional<Long> findBy(String column, String value) {
    return entityManager
        .createQuery(
            "select a.id from PaymentAttempt a where a." + column + " = :value", Long.class)
        .setParameter("value", value)
        .getResultStream()
        .findFirst();
  }

  // Native, because a JPQL update would also raise the version of a row that the caller has loaded.
  @Override
  public void queueOpenOf(long caseFileId, Instant now) {
    entityManager
        .createNativeQuery(
            "update payment_attempt set next_check_at = ?1"
                + " where case_file_id = ?2 and status = 'OPEN'")
        .setParameter(1, DueRows.utc(now))
        .setParameter(2, caseFileId)
        .executeUpdate();
  }

  @Override
  public List<Long> claimDue(int limit, Instant now, Duration lease) {
    return DueRows.claim(
            entityManager, "payment_attempt", "next_check_at", new DueRows.Claim(limit, now, lease))
        .stream()
        .map(id -> ((Number) id).longValue())
        .toList();
  }
}
