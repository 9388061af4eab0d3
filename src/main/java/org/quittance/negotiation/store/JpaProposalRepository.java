package org.quittance.negotiation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.quittance.negotiation.Consent;
import org.quittance.negotiation.Offer;
import org.quittance.negotiation.Proposal;
import org.quittance.negotiation.ProposalRepository;
import org.quittance.negotiation.WorklistCounts;
import org.quittance.negotiation.WorklistFilter;
import org.quittance.negotiation.WorklistFilter.Desk;
import org.quittance.negotiation.WorklistKey;
import org.quittance.negotiation.rules.ProposalStatus;

/** Proposals by JPA. */
@ApplicationScoped
public class JpaProposalRepository implements ProposalRepository {

  private static final Map<Desk, Set<ProposalStatus>> AWAITED_BY =
      new EnumMap<>(
          Map.of(
              Desk.AGENCY,
              Set.of(ProposalStatus.UNDER_REVIEW, ProposalStatus.AWAITING_SIGNATURE),
              Desk.CREDITOR,
              Set.of(ProposalStatus.AWAITING_CREDITOR),
              Desk.DEBTOR,
              Set.of(ProposalStatus.COUNTERED),
              Desk.LATE,
              Set.of(
                  ProposalStatus.UNDER_REVIEW,
                  ProposalStatus.AWAITING_SIGNATURE,
                  ProposalStatus.AWAITING_CREDITOR)));

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(Proposal proposal) {
    entityManager.persist(proposal);
  }

  @Override
  public void add(Offer offer) {
    // It refers to its proposal by number only, which tells the provider no order.
    entityManager.flush();
    entityManager.persist(offer);
  }

  @Override
  public void add(Consent consent) {
    entityManager.flush();
    entityManager.persist(consent);
  }

  @Override
  public Optional<Proposal> find(long id) {
    return Optional.ofNullable(entityManager.find(Proposal.class, id));
  }

  @Override
  public List<Proposal> find(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : entityManager
            .createQuery("select p from Proposal p where p.id in :ids", Proposal.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  @Override
  public OptionalLong caseFileOf(long proposalId) {
    return entityManager
        .createQuery("select p.caseFileId from Proposal p where p.id = :id", Long.class)
        .setParameter("id", proposalId)
        .getResultStream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  @Override
  public Optional<Proposal> openOf(long caseFileId) {
    return entityManager
        .createQuery(
            "select p from Proposal p where p.caseFileId = :id and p.endedAt is null",
            Proposal.class)
        .setParameter("id", caseFileId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Proposal> ofFamily(long familyId) {
    return entityManager
        .createQuery(
            "select p from Proposal p where p.familyId = :family order by p.id", Proposal.class)
        .setParameter("family", familyId)
        .getResultList();
  }

  @Override
  public List<Proposal> ofCase(long caseFileId, int limit) {
    return entityManager
        .createQuery(
            "select p from Proposal p where p.caseFileId = :id order by p.id desc", Proposal.class)
        .setParameter("id", caseFileId)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public List<Offer> offersOf(long proposalId) {
    return entityManager
        .createQuery(
            "select o from Offer o where o.proposalId = :id order by o.number", Offer.class)
        .setParameter("id", proposalId)
        .getResultList();
  }

  @Override
  public List<Offer> onTable(Collection<Long> proposalIds) {
    if (proposalIds.isEmpty()) {
      return List.of();
    }
    return entityManager
        .createQuery(
            """
            select o from Offer o, Proposal p
            where o.proposalId = p.id and o.number = p.offerCount and p.id in :ids
            """,
            Offer.class)
        .setParameter("ids", proposalIds)
        .getResultList();
  }

  @Override
  public List<Offer> firstOffersOf(Collection<Long> proposalIds) {
    if (proposalIds.isEmpty()) {
      return List.of();
    }
    return entityManager
        .createQuery(
            "select o from Offer o where o.number = 1 and o.proposalId in :ids", Offer.class)
        .setParameter("ids", proposalIds)
        .getResultList();
  }

  @Override
  public List<Consent> consentsOf(long proposalId) {
    return entityManager
        .createQuery(
            "select c from Consent c where c.proposalId = :id order by c.offerNumber",
            Consent.class)
        .setParameter("id", proposalId)
        .getResultList();
  }

  // A debtor's deadline is the offer's, ours the promised day: one of the two is always null.
  @Override
  public List<Proposal> waiting(WorklistFilter filter, WorklistKey after, int limit) {
    String deadline = filter.desk() == Desk.DEBTOR ? "p.validUntil" : "p.answerBy";
    TypedQuery<Proposal> query =
        entityManager.createQuery(
            "select p from Proposal p where p.status in :statuses and ("
                + deadline
                + " > :deadline or ("
                + deadline
                + " = :deadline and p.id > :id))"
                + (filter.desk() == Desk.LATE ? " and p.lateToldAt is not null" : "")
                + (filter.creditorId() == null ? "" : " and p.creditorId = :creditor")
                + (filter.heldBy() == null ? "" : " and p.heldBy = :holder")
                + " order by "
                + deadline
                + ", p.id",
            Proposal.class);
    query.setParameter("statuses", AWAITED_BY.get(filter.desk()));
    query.setParameter("deadline", after.deadline());
    query.setParameter("id", after.id());
    if (filter.creditorId() != null) {
      query.setParameter("creditor", filter.creditorId());
    }
    if (filter.heldBy() != null) {
      query.setParameter("holder", filter.heldBy());
    }
    return query.setMaxResults(limit).getResultList();
  }

  @Override
  public WorklistCounts count(Long creditorId) {
    TypedQuery<Object[]> query =
        entityManager.createQuery(
            """
            select p.status, count(p), sum(case when p.lateToldAt is null then 0 else 1 end)
            from Proposal p where p.endedAt is null and p.status in :statuses\
            """
                + (creditorId == null ? "" : " and p.creditorId = :creditor")
                + " group by p.status",
            Object[].class);
    query.setParameter(
        "statuses",
        Set.of(
            ProposalStatus.UNDER_REVIEW,
            ProposalStatus.AWAITING_SIGNATURE,
            ProposalStatus.AWAITING_CREDITOR,
            ProposalStatus.COUNTERED));
    if (creditorId != null) {
      query.setParameter("creditor", creditorId);
    }
    Map<Desk, Long> counts = new EnumMap<>(Desk.class);
    long late = 0;
    for (Object[] row : query.getResultList()) {
      for (Desk desk : Desk.values()) {
        if (AWAITED_BY.get(desk).contains(row[0])) {
          counts.merge(desk, ((Number) row[1]).longValue(), Long::sum);
        }
      }
      late += ((Number) row[2]).longValue();
    }
    return new WorklistCounts(
        counts.getOrDefault(Desk.AGENCY, 0L),
        counts.getOrDefault(Desk.CREDITOR, 0L),
        counts.getOrDefault(Desk.DEBTOR, 0L),
        late);
  }

  @Override
  public List<Long> dueOn(LocalDate day, int limit) {
    return entityManager
        .createQuery(
            "select p.id from Proposal p where p.nextLookOn <= :day order by p.nextLookOn",
            Long.class)
        .setParameter("day", day)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public List<Proposal> madeSince(LocalDate from, Long creditorId, long before, int limit) {
    TypedQuery<Proposal> query =
        entityManager.createQuery(
            "select p from Proposal p where p.madeOn >= :from and p.id < :before"
                + (creditorId == null ? "" : " and p.creditorId = :creditor")
                + " order by p.id desc",
            Proposal.class);
    query.setParameter("from", from);
    query.setParameter("before", before);
    if (creditorId != null) {
      query.setParameter("creditor", creditorId);
    }
    return query.setMaxResults(limit).getResultList();
  }
}
