package org.quittance.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.payment.SavedMethod;
import org.quittance.payment.SavedMethodRepository;
import org.quittance.payment.rules.SavedMethodStatus;
import org.quittance.platform.DueRows;

/** Kept means of payment by JPA. */
@ApplicationScoped
public class JpaSavedMethodRepository implements SavedMethodRepository {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(SavedMethod method) {
    entityManager.persist(method);
    // Before the wish that names it: no relation tells the order.
    entityManager.flush();
  }

  @Override
  public Optional<SavedMethod> find(long id) {
    return Optional.ofNullable(entityManager.find(SavedMethod.class, id));
  }

  @Override
  public Optional<Long> caseFileOf(long id) {
    return entityManager
        .createQuery("select m.caseFileId from SavedMethod m where m.id = :id", Long.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<SavedMethod> find(long caseFileId, String methodId) {
    return entityManager
        .createQuery(
            "select m from SavedMethod m"
                + " where m.methodId = :methodId and m.caseFileId = :caseFileId",
            SavedMethod.class)
        .setParameter("methodId", methodId)
        .setParameter("caseFileId", caseFileId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<SavedMethod> lock(long id) {
    return Optional.ofNullable(
        entityManager.find(SavedMethod.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<SavedMethod> keptOf(long caseFileId) {
    return entityManager
        .createQuery(
            "select m from SavedMethod m"
                + " where m.caseFileId = :caseFileId and m.status <> :forgotten order by m.id desc",
            SavedMethod.class)
        .setParameter("caseFileId", caseFileId)
        .setParameter("forgotten", SavedMethodStatus.FORGOTTEN)
        .getResultList();
  }

  // Two look-ups by an index instead of one "or", which would read the whole table.
  @Override
  public List<Long> findByProviderId(String providerId) {
    List<Long> found = new ArrayList<>(findBy("methodId", providerId));
    found.addAll(findBy("mandateId", providerId));
    return found;
  }

  private List<Long> findBy(String column, String value) {
    return entityManager
        .createQuery("select m.id from SavedMethod m where m." + column + " = :value", Long.class)
        .setParameter("value", value)
        .getResultList();
  }

  @Override
  public List<Long> claimDue(int limit, Instant now, Duration lease) {
    return DueRows.claim(
            entityManager, "saved_method", "next_check_at", new DueRows.Claim(limit, now, lease))
        .stream()
        .map(id -> ((Number) id).longValue())
        .toList();
  }
}
