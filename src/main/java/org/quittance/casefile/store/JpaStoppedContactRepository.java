package org.quittance.casefile.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.quittance.casefile.StoppedContact;
import org.quittance.casefile.StoppedContactRepository;

/** Stopped contacts by JPA. */
@ApplicationScoped
public class JpaStoppedContactRepository implements StoppedContactRepository {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(StoppedContact stop) {
    entityManager.persist(stop);
  }

  @Override
  public Optional<StoppedContact> lock(long id) {
    return Optional.ofNullable(
        entityManager.find(StoppedContact.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<StoppedContact> standing(long caseFileId) {
    return entityManager
        .createQuery(
            "select s from StoppedContact s where s.caseFileId = :caseFile and s.liftedAt is null"
                + " order by s.id",
            StoppedContact.class)
        .setParameter("caseFile", caseFileId)
        .getResultList();
  }
}
