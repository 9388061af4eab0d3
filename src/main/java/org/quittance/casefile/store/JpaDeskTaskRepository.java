package org.quittance.casefile.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.quittance.casefile.DeskTask;
import org.quittance.casefile.DeskTaskKind;
import org.quittance.casefile.DeskTaskRepository;

/** Tasks by JPA. */
@ApplicationScoped
public class JpaDeskTaskRepository implements DeskTaskRepository {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(DeskTask task) {
    entityManager.persist(task);
  }

  @Override
  public Optional<DeskTask> lock(long id) {
    return Optional.ofNullable(
        entityManager.find(DeskTask.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<DeskTask> lockWaiting(long caseFileId, DeskTaskKind kind) {
    return entityManager
        .createQuery(
            "select t from DeskTask t where t.caseFile.id = :caseFile and t.kind = :kind"
                + " and t.doneAt is null",
            DeskTask.class)
        .setParameter("caseFile", caseFileId)
        .setParameter("kind", kind)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  @Override
  public boolean isWaiting(long caseFileId, DeskTaskKind kind) {
    return !entityManager
        .createQuery(
            "select t.id from DeskTask t where t.caseFile.id = :caseFile and t.kind = :kind"
                + " and t.doneAt is null",
            Long.class)
        .setParameter("caseFile", caseFileId)
        .setParameter("kind", kind)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @Override
  public List<DeskTask> waiting(long after, int limit) {
    return entityManager
        .createQuery(
            "select t from DeskTask t join fetch t.caseFile c join fetch c.debtor"
                + " where t.doneAt is null and t.id > :after order by t.id",
            DeskTask.class)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }
}
