package org.quittance.creditor.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.quittance.creditor.Creditor;
import org.quittance.creditor.CreditorRepository;

/** Creditors by JPA. The mandate comes with its creditor: nobody reads one without the other. */
@ApplicationScoped
public class JpaCreditorRepository implements CreditorRepository {

  private static final String WITH_MANDATE = "select c from Creditor c join fetch c.mandate ";

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(Creditor creditor) {
    entityManager.persist(creditor);
  }

  @Override
  public Optional<Creditor> find(String reference) {
    return entityManager
        .createQuery(WITH_MANDATE + "where c.reference = :reference", Creditor.class)
        .setParameter("reference", reference)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Creditor> find(long id) {
    return entityManager
        .createQuery(WITH_MANDATE + "where c.id = :id", Creditor.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Creditor> list(String after, int limit) {
    return entityManager
        .createQuery(
            WITH_MANDATE + "where c.reference > :after order by c.reference", Creditor.class)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }
}
