package org.quittance.message.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.quittance.message.Message;
import org.quittance.message.MessageDraft;
import org.quittance.message.MessageFile;
import org.quittance.message.MessageKey;
import org.quittance.message.MessageRepository;
import org.quittance.message.rules.Author;
import org.quittance.message.rules.MessageStatus;

/** Messages by JPA. */
@ApplicationScoped
public class JpaMessageRepository implements MessageRepository {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(Message message) {
    entityManager.persist(message);
    // Its files, and the messages it answers, refer to it by number only.
    entityManager.flush();
  }

  @Override
  public void add(MessageFile file) {
    entityManager.persist(file);
  }

  @Override
  public void add(MessageDraft draft) {
    entityManager.persist(draft);
  }

  @Override
  public void remove(MessageDraft draft) {
    entityManager.remove(draft);
  }

  @Override
  public Optional<Message> find(long id) {
    return Optional.ofNullable(entityManager.find(Message.class, id));
  }

  @Override
  public Optional<MessageDraft> draftOf(long caseFileId) {
    return Optional.ofNullable(entityManager.find(MessageDraft.class, caseFileId));
  }

  @Override
  public List<Message> ofCase(long caseFileId, long before, int limit) {
    return entityManager
        .createQuery(
            "select m from Message m where m.caseFileId = :id and m.id < :before"
                + " order by m.id desc",
            Message.class)
        .setParameter("id", caseFileId)
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public List<Message> ofCase(long caseFileId, Collection<MessageStatus> statuses) {
    return entityManager
        .createQuery(
            "select m from Message m where m.caseFileId = :id and m.status in :statuses"
                + " order by m.id",
            Message.class)
        .setParameter("id", caseFileId)
        .setParameter("statuses", statuses)
        .getResultList();
  }

  @Override
  public List<MessageFile> filesOf(Collection<Long> messageIds) {
    if (messageIds.isEmpty()) {
      return List.of();
    }
    return entityManager
        .createQuery(
            "select f from MessageFile f where f.messageId in :ids order by f.id",
            MessageFile.class)
        .setParameter("ids", messageIds)
        .getResultList();
  }

  @Override
  public long countSince(long caseFileId, Author author, Instant since) {
    return entityManager
        .createQuery(
            "select count(m) from Message m where m.caseFileId = :id and m.author = :author"
                + " and m.writtenAt > :since",
            Long.class)
        .setParameter("id", caseFileId)
        .setParameter("author", author)
        .setParameter("since", since)
        .getSingleResult();
  }

  @Override
  public List<Message> waiting(MessageKey after, LocalDate promisedBefore, int limit) {
    TypedQuery<Message> query =
        entityManager.createQuery(
            "select m from Message m where m.status in :statuses"
                + (promisedBefore == null ? "" : " and m.promisedOn < :before")
                + " and (m.promisedOn > :day or m.promisedOn = :day and m.id > :id)"
                + " order by m.promisedOn, m.id",
            Message.class);
    query.setParameter("statuses", MessageStatus.OPEN);
    query.setParameter("day", after.promisedOn());
    query.setParameter("id", after.id());
    if (promisedBefore != null) {
      query.setParameter("before", promisedBefore);
    }
    return query.setMaxResults(limit).getResultList();
  }

  @Override
  public long countWaiting(LocalDate promisedBefore) {
    TypedQuery<Long> query =
        entityManager.createQuery(
            "select count(m) from Message m where m.status in :statuses"
                + (promisedBefore == null ? "" : " and m.promisedOn < :before"),
            Long.class);
    query.setParameter("statuses", MessageStatus.OPEN);
    if (promisedBefore != null) {
      query.setParameter("before", promisedBefore);
    }
    return query.getSingleResult();
  }
}
