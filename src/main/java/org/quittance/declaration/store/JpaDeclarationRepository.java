package org.quittance.declaration.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quittance.declaration.Declaration;
import org.quittance.declaration.DeclarationRepository;
import org.quittance.platform.DueRows;

/** Declarations by JPA. */
@ApplicationScoped
public class JpaDeclarationRepository implements DeclarationRepository {

  private static final int MOST = 100;

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(Declaration declaration) {
    entityManager.persist(declaration);
  }

  @Override
  public Optional<Declaration> find(long id) {
    return Optional.ofNullable(entityManager.find(Declaration.class, id));
  }

  @Override
  public List<Long> claimDue(int limit, Instant now, Duration lease) {
    return DueRows.claim(
            entityManager, "declaration", "next_look_at", new DueRows.Claim(limit, now, lease))
        .stream()
        .map(id -> ((Number) id).longValue())
        .toList();
  }

  @Override
  public List<Declaration> ofCase(long caseFileId) {
    return entityManager
        .createQuery(
            "select d from Declaration d where d.caseFileId = :caseFile order by d.id desc",
            Declaration.class)
        .setParameter("caseFile", caseFileId)
        .setMaxResults(MOST)
        .getResultList();
  }
}
