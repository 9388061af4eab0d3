package org.quittance.retention.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.quittance.casefile.rules.ErasureStage;
import org.quittance.platform.DueRows;
import org.quittance.retention.ErasureRepository;
import org.quittance.retention.NextErasure;

/**
 * Erasing by SQL, many cases a statement: nothing that is erased should be read first. Rows of the
 * books are never deleted, rows of the timeline lose what they say and stay.
 */
@ApplicationScoped
public class JpaErasureRepository implements ErasureRepository {

  private static final String CLOSED = "c.status in ('SETTLED', 'RECALLED')";
  private static final String WAITING =
      " from case_file c where "
          + CLOSED
          + " and c.closed_on <= ?1 and c.erased_stages = ?2 and c.jurisdiction = ?3";

  private static final List<String> ACCESS =
      List.of(
          "delete from letter_code where case_file_id in (:cases)",
          "delete from one_time_code where access_link_id in"
              + " (select id from access_link where case_file_id in (:cases))",
          "delete from stopped_contact where case_file_id in (:cases)",
          "delete from delegated_access where case_file_id in (:cases)",
          "delete from access_link where case_file_id in (:cases)",
          "delete from contact_preferences where case_file_id in (:cases)",
          "delete from desk_task where case_file_id in (:cases)",
          "delete from method_setup where case_file_id in (:cases)",
          "update payment_attempt set checkout_url = null where case_file_id in (:cases)",
          // The provider is told to let go of them by the check that is due then.
          "update saved_method set status = 'FORGOTTEN', brand = '', last4 = '', expires = null,"
              + " mandate_url = null, next_check_at = :now"
              + " where case_file_id in (:cases) and status <> 'FORGOTTEN'",
          "update debtor d join case_file c on c.debtor_id = d.id set d.email = null, d.phone ="
              + " null, d.chosen_email = null, d.replaced_email = null where c.id in (:cases)");

  private static final List<String> FILE =
      List.of(
          // First, because they name documents.
          "delete from dispute where case_file_id in (:cases)",
          "delete from message_draft where case_file_id in (:cases)",
          "update message set answer_id = null where case_file_id in (:cases)",
          "delete from message where case_file_id in (:cases)",
          "delete from declaration where case_file_id in (:cases)",
          // Its bytes are swept once no document names them; one that something still refers to
          // loses its name at least.
          "delete ignore from document where case_file_id in (:cases)",
          "update document set name = '-', uploaded_by = '' where case_file_id in (:cases)",
          "delete from agreement_copy where case_file_id in (:cases)",
          "delete from contact_made where case_file_id in (:cases)",
          "delete from consent where case_file_id in (:cases)",
          "update offer o join proposal p on p.id = o.proposal_id set o.note = null, o.maker = ''"
              + " where p.case_file_id in (:cases)",
          "update proposal set message = null, held_by = null, decided_by = null, signed_by = null"
              + " where case_file_id in (:cases)",
          "update instalment_plan set end_reason = null where case_file_id in (:cases)",
          "delete from outgoing_mail where case_file_id in (:cases)",
          "delete from payment_attempt where case_file_id in (:cases) and payment_id is null",
          "update claim set label = reference where case_file_id in (:cases)",
          "update debtor d join case_file c on c.debtor_id = d.id"
              + " set d.address_lines = '', d.postal_code = '', d.city = '' where c.id in (:cases)",
          "update case_event set data = '{}', actor_name = '', salt = null, erased_at = :now"
              + " where case_file_id in (:cases) and erased_at is null and hash is not null");

  private static final List<String> BOOKS =
      List.of(
          "update debtor d join case_file c on c.debtor_id = d.id"
              + " set d.name = '-', d.birth_date = null, d.reference = null,"
              + " d.siren = if(d.siren is null, null, '000000000') where c.id in (:cases)",
          "update payment set external_reference = id where case_file_id in (:cases)",
          "update payment_attempt set label = '' where case_file_id in (:cases)",
          "update saved_method set customer_id = id, method_id = id, mandate_id = null,"
              + " mandate_reference = null, next_check_at = null where case_file_id in (:cases)",
          "update case_event set data = '{}', actor_name = '', salt = null, erased_at = :now"
              + " where case_file_id in (:cases) and erased_at is null and hash is not null");

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Inject private Clock clock;

  @Override
  public int dateSome(int limit) {
    return entityManager
        .createNativeQuery(
            """
            update case_file c
            set c.closed_on = coalesce(
              (select date(max(e.occurred_at)) from case_event e
               where e.case_file_id = c.id and e.type in ('case.settled', 'case.recalled')),
              c.placed_on)
            where c.status in ('SETTLED', 'RECALLED') and c.closed_on is null limit ?1
            """)
        .setParameter(1, limit)
        .executeUpdate();
  }

  @Override
  public List<Long> lockDue(
      String jurisdiction, ErasureStage stage, LocalDate closedUntil, int limit) {
    return waiting(
            "select c.id" + WAITING + " order by c.closed_on, c.id limit ?4 for update skip locked",
            jurisdiction,
            stage,
            closedUntil,
            limit)
        .stream()
        .map(id -> ((Number) id).longValue())
        .toList();
  }

  @Override
  public long count(String jurisdiction, ErasureStage stage, LocalDate closedUntil, int most) {
    List<?> found =
        waiting(
            "select count(*) from (select c.id"
                + WAITING.replace("c.erased_stages = ?2", "c.erased_stages <= ?2")
                + " limit ?4) as counted",
            jurisdiction,
            stage,
            closedUntil,
            most);
    return ((Number) found.get(0)).longValue();
  }

  @Override
  public List<NextErasure> next(String jurisdiction, ErasureStage stage, int limit) {
    return waiting(
            "select c.reference, c.closed_on"
                + WAITING.replace("c.erased_stages = ?2", "c.erased_stages <= ?2")
                + " order by c.closed_on, c.id limit ?4",
            jurisdiction,
            stage,
            LocalDate.of(9999, 12, 31),
            limit)
        .stream()
        .map(Object[].class::cast)
        .map(row -> new NextErasure((String) row[0], LocalDate.parse(row[1].toString())))
        .toList();
  }

  private List<?> waiting(
      String sql, String jurisdiction, ErasureStage stage, LocalDate closedUntil, int limit) {
    return entityManager
        .createNativeQuery(sql)
        .setParameter(1, closedUntil)
        .setParameter(2, stage.number() - 1)
        .setParameter(3, jurisdiction)
        .setParameter(4, limit)
        .getResultList();
  }

  @Override
  public void erase(ErasureStage stage, List<Long> caseFileIds, LocalDate on) {
    List<String> statements =
        switch (stage) {
          case ACCESS -> ACCESS;
          case FILE -> FILE;
          case BOOKS -> BOOKS;
        };
    String cases = caseFileIds.stream().map(String::valueOf).collect(Collectors.joining(", "));
    for (String statement : statements) {
      Query query =
          entityManager.createNativeQuery(statement.replace(":cases", cases).replace(":now", "?1"));
      if (statement.contains(":now")) {
        query.setParameter(1, DueRows.utc(clock.instant()));
      }
      query.executeUpdate();
    }
  }

  @Override
  public int forgetImports(Instant untouchedSince, int limit) {
    List<?> jobs =
        entityManager
            .createNativeQuery(
                """
                select j.id from import_job j
                where j.touched_at < ?1 and j.status not in ('CHECKING', 'RUNNING')
                  and exists (select 1 from import_chunk k where k.job_id = j.id) limit ?2
                """)
            .setParameter(1, DueRows.utc(untouchedSince))
            .setParameter(2, limit)
            .getResultList();
    for (Object job : jobs) {
      entityManager
          .createNativeQuery("delete from import_chunk where job_id = ?1")
          .setParameter(1, job)
          .executeUpdate();
      entityManager
          .createNativeQuery(
              "update import_fault set excerpt = null, arguments = '[]' where job_id = ?1")
          .setParameter(1, job)
          .executeUpdate();
    }
    return jobs.size();
  }

  @Override
  public void done(ErasureStage stage, List<Long> caseFileIds) {
    // What the events have made of the case's row goes first.
    entityManager.flush();
    entityManager
        .createNativeQuery(
            "update case_file set erased_stages = "
                + stage.number()
                + " where id in ("
                + caseFileIds.stream().map(String::valueOf).collect(Collectors.joining(", "))
                + ")")
        .executeUpdate();
  }
}
