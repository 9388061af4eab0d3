package org.quittance.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.JournalEntry;
import org.quittance.ledger.LedgerAccount;
import org.quittance.ledger.LedgerLine;
import org.quittance.ledger.LedgerRepository;
import org.quittance.ledger.rules.DebtComponent;
import org.quittance.ledger.rules.PaidComponent;
import org.quittance.money.Money;

/**
 * The books by JPA. Reads are projections: an entry, once written, is never loaded to be changed.
 */
@ApplicationScoped
public class JpaLedgerRepository implements LedgerRepository {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(JournalEntry entry) {
    entityManager.persist(entry);
  }

  @Override
  public Map<Long, List<PaidComponent>> paidComponents(Collection<Long> caseFileIds) {
    if (caseFileIds.isEmpty()) {
      return Map.of();
    }
    Map<Long, List<PaidComponent>> byCase = new HashMap<>();
    for (Object[] row :
        entityManager
            .createQuery(
                """
                select e.caseFileId, e.paymentId, e.valueOn, p.claimId, p.component, p.credit,
                       p.debit, e.waiverSourceId, e.chargebackId, e.kind
                from Posting p join p.journalEntry e
                where e.caseFileId in :ids and p.claimId is not null
                order by e.id, p.id
                """,
                Object[].class)
            .setParameter("ids", caseFileIds)
            .getResultList()) {
      Money settled = ((Money) row[5]).minus((Money) row[6]);
      boolean isRefund = row[9] == EntryKind.OVERPAYMENT;
      // Money taken back, or here again, is told apart from the payment's own spending.
      Object source = row[7] != null ? row[7] : row[8] != null ? row[8] : row[1];
      byCase
          .computeIfAbsent((Long) row[0], id -> new ArrayList<>())
          .add(
              new PaidComponent(
                  (Long) source,
                  (LocalDate) row[2],
                  (Long) row[3],
                  (DebtComponent) row[4],
                  settled,
                  row[7] != null && !isRefund,
                  isRefund));
    }
    return byCase;
  }

  @Override
  public List<LedgerLine> linesOfPayment(long paymentId) {
    return entityManager
        .createQuery(
            """
            select e.id, e.kind, e.valueOn, e.postedAt, p.account, p.claimId, p.component,
                   p.debit, p.credit
            from Posting p join p.journalEntry e
            where e.paymentId = :id
            order by e.id, p.id
            """,
            Object[].class)
        .setParameter("id", paymentId)
        .getResultStream()
        .map(JpaLedgerRepository::line)
        .toList();
  }

  @Override
  public List<LedgerLine> linesOf(long caseFileId) {
    return entityManager
        .createQuery(
            """
            select e.id, e.kind, e.valueOn, e.postedAt, p.account, p.claimId, p.component,
                   p.debit, p.credit
            from Posting p join p.journalEntry e
            where e.caseFileId = :id
            order by e.id, p.debit desc, p.id
            """,
            Object[].class)
        .setParameter("id", caseFileId)
        .getResultStream()
        .map(JpaLedgerRepository::line)
        .toList();
  }

  private static LedgerLine line(Object[] row) {
    return new LedgerLine(
        (Long) row[0],
        (EntryKind) row[1],
        (LocalDate) row[2],
        (Instant) row[3],
        (LedgerAccount) row[4],
        new LedgerLine.Settled((Long) row[5], (DebtComponent) row[6]),
        new LedgerLine.Amounts((Money) row[7], (Money) row[8]));
  }
}
