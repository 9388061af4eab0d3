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
import org.quittance.payment.MethodSetup;
import org.quittance.payment.MethodSetupRepository;
import org.quittance.payment.rules.SetupProgress;
import org.quittance.platform.DueRows;

/** Wishes to keep a means of payment by JPA. */
@ApplicationScoped
public class JpaMethodSetupRepository implements MethodSetupRepository {

  private static final List<SetupProgress> LIVE =
      Arrays.stream(SetupProgress.values()).filter(SetupProgress::isLive).toList();

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(MethodSetup setup) {
    entityManager.persist(setup);
  }

  @Override
  public Optional<MethodSetup> find(long id) {
    return Optional.ofNullable(entityManager.find(MethodSetup.class, id));
  }

  @Override
  public Optional<Long> caseFileOf(long id) {
    return entityManager
        .createQuery("select s.caseFileId from MethodSetup s where s.id = :id", Long.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<MethodSetup> lock(long id) {
    return Optional.ofNullable(
        entityManager.find(MethodSetup.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<MethodSetup> live(long caseFileId) {
    return entityManager
        .createQuery(
            "select s from MethodSetup s"
                + " where s.caseFileId = :caseFileId and s.status in :live order by s.id desc",
            MethodSetup.class)
        .setParameter("caseFileId", caseFileId)
        .setParameter("live", LIVE)
        .getResultList();
  }

  // Two unique look-ups instead of one "or", which would read the whole table.
  @Override
  public Optional<Long> findByProviderId(String objectId) {
    return findBy("watch.sessionId", objectId).or(() -> findBy("setupIntentId", objectId));
  }

  private Optional<Long> findBy(String column, String value) {
    return entityManager
        .createQuery("select s.id from MethodSetup s where s." + column + " = :value", Long.class)
        .setParameter("value", value)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Long> claimDue(int limit, Instant now, Duration lease) {
    return DueRows.claim(
            entityManager, "method_setup", "next_check_at", new DueRows.Claim(limit, now, lease))
        .stream()
        .map(id -> ((Number) id).longValue())
        .toList();
  }
}
