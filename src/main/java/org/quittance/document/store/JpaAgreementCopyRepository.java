package org.quittance.document.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.quittance.document.AgreementCopy;
import org.quittance.document.AgreementCopyRepository;

/** Papers in the table {@code agreement_copy}. */
@ApplicationScoped
public class JpaAgreementCopyRepository implements AgreementCopyRepository {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(AgreementCopy copy) {
    entityManager.persist(copy);
  }

  @Override
  public Optional<AgreementCopy> find(long planId) {
    return Optional.ofNullable(entityManager.find(AgreementCopy.class, planId));
  }
}
