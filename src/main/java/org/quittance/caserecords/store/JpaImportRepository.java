package org.quittance.caserecords.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quittance.caserecords.ImportFault;
import org.quittance.caserecords.ImportJob;
import org.quittance.caserecords.ImportRepository;
import org.quittance.caserecords.ImportStatus;

/** Imports by JPA; the pieces of their files by SQL, since nothing should hold on to them. */
@ApplicationScoped
public class JpaImportRepository implements ImportRepository {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(ImportJob job) {
    entityManager.persist(job);
    // Its pieces follow by SQL and refer to it.
    entityManager.flush();
  }

  @Override
  public void add(ImportFault fault) {
    entityManager.persist(fault);
  }

  @Override
  public Optional<ImportJob> find(long id) {
    return Optional.ofNullable(entityManager.find(ImportJob.class, id));
  }

  @Override
  public Optional<ImportJob> lock(long id) {
    return Optional.ofNullable(
        entityManager.find(ImportJob.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<ImportJob> list(Long creditorId, long before, int limit) {
    var query =
        entityManager.createQuery(
            "select j from ImportJob j where j.id < :before"
                + (creditorId == null ? "" : " and j.creditorId = :creditorId")
                + " order by j.id desc",
            ImportJob.class);
    if (creditorId != null) {
      query.setParameter("creditorId", creditorId);
    }
    return query.setParameter("before", before).setMaxResults(limit).getResultList();
  }

  @Override
  public List<Long> atRestSince(Instant since) {
    return entityManager
        .createQuery(
            "select j.id from ImportJob j where j.status in :underWay and j.touchedAt < :since",
            Long.class)
        .setParameter("underWay", List.of(ImportStatus.CHECKING, ImportStatus.RUNNING))
        .setParameter("since", since)
        .getResultList();
  }

  @Override
  public Optional<ImportJob> lockAtRestSince(long id, Instant since) {
    return entityManager
        .createQuery(
            "select j from ImportJob j where j.id = :id and j.status in :underWay"
                + " and j.touchedAt < :since",
            ImportJob.class)
        .setParameter("id", id)
        .setParameter("underWay", List.of(ImportStatus.CHECKING, ImportStatus.RUNNING))
        .setParameter("since", since)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<ImportFault> faults(long jobId, long afterLine, int limit) {
    return entityManager
        .createQuery(
            """
            select f from ImportFault f where f.jobId = :jobId and f.line > :afterLine
            order by f.line, f.id
            """,
            ImportFault.class)
        .setParameter("jobId", jobId)
        .setParameter("afterLine", afterLine)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public List<Long> faultyLines(long jobId, long from, long until) {
    return entityManager
        .createQuery(
            "select f.line from ImportFault f where f.jobId = :jobId"
                + " and f.line between :from and :until",
            Long.class)
        .setParameter("jobId", jobId)
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultList();
  }

  @Override
  public void addChunk(long jobId, int number, byte[] content) {
    entityManager
        .createNativeQuery("insert into import_chunk (job_id, number, content) values (?1, ?2, ?3)")
        .setParameter(1, jobId)
        .setParameter(2, number)
        .setParameter(3, content)
        .executeUpdate();
  }

  @Override
  public Optional<byte[]> chunk(long jobId, int number) {
    return entityManager
        .createNativeQuery("select content from import_chunk where job_id = ?1 and number = ?2")
        .setParameter(1, jobId)
        .setParameter(2, number)
        .getResultList()
        .stream()
        .findFirst()
        .map(byte[].class::cast);
  }
}
