package org.quittance.document.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.List;
import java.util.Optional;
import org.quittance.document.DocumentRefusal;
import org.quittance.document.DocumentRepository;
import org.quittance.document.StoredDocument;
import org.quittance.refusal.Refusal;

/** Attached files by JPA. */
@ApplicationScoped
public class JpaDocumentRepository implements DocumentRepository {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(StoredDocument document) {
    entityManager.persist(document);
    try {
      entityManager.flush();
    } catch (PersistenceException refused) {
      throw isDuplicate(refused)
          ? Refusal.of(DocumentRefusal.DOCUMENT_ALREADY_ATTACHED, document.name()).at("/content")
          : refused;
    }
  }

  // Two uploads of one file at the same moment pass the service's own question together.
  private static boolean isDuplicate(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLIntegrityConstraintViolationException
          && String.valueOf(cause.getMessage()).contains("document_same_content_once")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Optional<StoredDocument> find(long id) {
    return Optional.ofNullable(entityManager.find(StoredDocument.class, id));
  }

  @Override
  public Optional<StoredDocument> findByContent(long caseFileId, byte[] sha256) {
    return entityManager
        .createQuery(
            "select d from StoredDocument d where d.caseFileId = :caseFileId and d.sha256 = :sha",
            StoredDocument.class)
        .setParameter("caseFileId", caseFileId)
        .setParameter("sha", sha256)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<StoredDocument> ofCase(long caseFileId, int limit) {
    return entityManager
        .createQuery(
            "select d from StoredDocument d where d.caseFileId = :caseFileId order by d.id",
            StoredDocument.class)
        .setParameter("caseFileId", caseFileId)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public long countOf(long caseFileId) {
    return entityManager
        .createQuery(
            "select count(d) from StoredDocument d where d.caseFileId = :caseFileId", Long.class)
        .setParameter("caseFileId", caseFileId)
        .getSingleResult();
  }
}
