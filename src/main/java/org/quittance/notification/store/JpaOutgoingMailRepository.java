package org.quittance.notification.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.quittance.notification.OutgoingMail;
import org.quittance.notification.OutgoingMailRepository;
import org.quittance.notification.rules.MailStatus;

/** Mails in the table {@code outgoing_mail}. */
@ApplicationScoped
public class JpaOutgoingMailRepository implements OutgoingMailRepository {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(OutgoingMail mail) {
    entityManager.persist(mail);
  }

  @Override
  public List<OutgoingMail> lockDue(Instant now, int limit) {
    return lock(MailStatus.PENDING, now, limit);
  }

  @Override
  public List<OutgoingMail> lockGathered(Instant now, int limit) {
    return lock(MailStatus.GATHERED, now, limit);
  }

  // JPA has no word for SKIP LOCKED. The rows are locked by the first statement and read by it too.
  @SuppressWarnings("unchecked")
  private List<OutgoingMail> lock(MailStatus status, Instant now, int limit) {
    return entityManager
        .createNativeQuery(
            "select * from outgoing_mail where status = ?1 and next_attempt_at <= ?2"
                + " order by next_attempt_at limit ?3 for update skip locked",
            OutgoingMail.class)
        .setParameter(1, status.name())
        .setParameter(
            2, LocalDateTime.ofInstant(now.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC))
        .setParameter(3, limit)
        .getResultList();
  }

  @Override
  public Optional<OutgoingMail> lock(long id) {
    return Optional.ofNullable(
        entityManager.find(OutgoingMail.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<OutgoingMail> ofDigest(long digestId) {
    return entityManager
        .createQuery(
            "select m from OutgoingMail m where m.digestId = :digestId order by m.id",
            OutgoingMail.class)
        .setParameter("digestId", digestId)
        .getResultList();
  }

  @Override
  public List<OutgoingMail> parked(long after, int limit) {
    return entityManager
        .createQuery(
            "select m from OutgoingMail m where m.status = :status and m.id > :after order by m.id",
            OutgoingMail.class)
        .setParameter("status", MailStatus.PARKED)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public List<OutgoingMail> ofCase(long caseFileId, int limit) {
    return entityManager
        .createQuery(
            "select m from OutgoingMail m where m.caseFileId = :caseFileId order by m.id desc",
            OutgoingMail.class)
        .setParameter("caseFileId", caseFileId)
        .setMaxResults(limit)
        .getResultList();
  }
}
