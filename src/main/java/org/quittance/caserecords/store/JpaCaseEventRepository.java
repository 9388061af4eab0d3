package org.quittance.caserecords.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.quittance.caserecords.CaseEventRepository;
import org.quittance.caserecords.ChainProgress;
import org.quittance.caserecords.RecordedEvent;

/** Case events by JPA; positions are given in bulk by SQL. */
@ApplicationScoped
public class JpaCaseEventRepository implements CaseEventRepository {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(RecordedEvent event) {
    entityManager.persist(event);
  }

  // A position is given under the feed row's lock and only to events that are committed by then, so
  // that no reader who has passed a position can miss an event that commits later with a lower one.
  @Override
  public int position(int atMost) {
    if (entityManager
        .createNativeQuery("select 1 from case_event where position is null limit 1")
        .getResultList()
        .isEmpty()) {
      return 0;
    }
    long last =
        ((Number)
                entityManager
                    .createNativeQuery(
                        "select last_position from event_feed where id = 1 for update")
                    .getSingleResult())
            .longValue();
    int given =
        entityManager
            .createNativeQuery(
                """
                update case_event e
                join (select id, row_number() over (order by id) as place
                      from (select id from case_event where position is null
                            order by id limit ?1) as pending) numbered on numbered.id = e.id
                set e.position = ?2 + numbered.place
                """)
            .setParameter(1, atMost)
            .setParameter(2, last)
            .executeUpdate();
    entityManager
        .createNativeQuery("update event_feed set last_position = ?1 where id = 1")
        .setParameter(1, last + given)
        .executeUpdate();
    return given;
  }

  @Override
  public List<RecordedEvent> feed(long after, Long creditorId, int limit) {
    String ofCreditor =
        creditorId == null
            ? ""
            : "and e.caseFileId in"
                + " (select c.id from CaseFile c where c.creditor.id = :creditorId) ";
    var query =
        entityManager
            .createQuery(
                "select e from RecordedEvent e where e.position > :after "
                    + ofCreditor
                    + "order by e.position",
                RecordedEvent.class)
            .setParameter("after", after)
            .setMaxResults(limit);
    if (creditorId != null) {
      query.setParameter("creditorId", creditorId);
    }
    return query.getResultList();
  }

  @Override
  public List<RecordedEvent> timeline(long caseFileId, long before, int limit) {
    return entityManager
        .createQuery(
            """
            select e from RecordedEvent e
            where e.caseFileId = :caseFileId and e.sequence < :before
            order by e.sequence desc
            """,
            RecordedEvent.class)
        .setParameter("caseFileId", caseFileId)
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultList();
  }

  // The rows of one case are few: they are read by its index and sifted.
  @Override
  public List<RecordedEvent> ofActor(long caseFileId, String actorName, long before, int limit) {
    return entityManager
        .createQuery(
            """
            select e from RecordedEvent e
            where e.caseFileId = :caseFileId and e.sequence < :before and e.actorName = :actor
            order by e.sequence desc
            """,
            RecordedEvent.class)
        .setParameter("caseFileId", caseFileId)
        .setParameter("before", before)
        .setParameter("actor", actorName)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public List<RecordedEvent> timelineFrom(long caseFileId, long after, int limit) {
    return entityManager
        .createQuery(
            """
            select e from RecordedEvent e
            where e.caseFileId = :caseFileId and e.sequence > :after
            order by e.sequence
            """,
            RecordedEvent.class)
        .setParameter("caseFileId", caseFileId)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public ChainProgress lockChainProgress() {
    Object[] row =
        (Object[])
            entityManager
                .createNativeQuery(
                    "select last_case_file_id, done + 0 from chain_backfill where id = 1 for update")
                .getSingleResult();
    return new ChainProgress(((Number) row[0]).longValue(), ((Number) row[1]).intValue() == 1);
  }

  @Override
  public void chained(long lastCaseFileId, boolean done) {
    entityManager
        .createNativeQuery(
            "update chain_backfill set last_case_file_id = ?1, done = ?2 where id = 1")
        .setParameter(1, lastCaseFileId)
        .setParameter(2, done)
        .executeUpdate();
  }
}
