package org.quittance.negotiation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quittance.negotiation.NegotiationPolicy;
import org.quittance.negotiation.PolicyRepository;
import org.quittance.negotiation.rules.PolicyStatus;

/** Bounds by JPA. */
@ApplicationScoped
public class JpaPolicyRepository implements PolicyRepository {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(NegotiationPolicy policy) {
    entityManager.persist(policy);
  }

  @Override
  public void flush() {
    entityManager.flush();
  }

  @Override
  public Optional<NegotiationPolicy> find(long id) {
    return Optional.ofNullable(entityManager.find(NegotiationPolicy.class, id));
  }

  @Override
  public Optional<NegotiationPolicy> draftOf(Long creditorId) {
    return ofScope("and p.status = :status", creditorId)
        .setParameter("status", PolicyStatus.DRAFT)
        .getResultStream()
        .findFirst();
  }

  // The latest version of each scope that has begun: no later one of the same scope has.
  @Override
  public List<NegotiationPolicy> inForce(long creditorId, LocalDate on) {
    return entityManager
        .createQuery(
            """
            select p from NegotiationPolicy p
            where (p.creditorId is null or p.creditorId = :creditor)
              and p.status = :published and p.effectiveOn <= :on
              and not exists (
                select q.id from NegotiationPolicy q
                where (q.creditorId = p.creditorId
                    or (q.creditorId is null and p.creditorId is null))
                  and q.status = :published and q.effectiveOn <= :on
                  and (q.effectiveOn > p.effectiveOn
                    or (q.effectiveOn = p.effectiveOn and q.number > p.number)))
            order by p.creditorId
            """,
            NegotiationPolicy.class)
        .setParameter("creditor", creditorId)
        .setParameter("published", PolicyStatus.PUBLISHED)
        .setParameter("on", on)
        .getResultList();
  }

  @Override
  public Optional<NegotiationPolicy> inForceOf(Long creditorId, LocalDate on) {
    return ofScope(
            "and p.status = :published and p.effectiveOn <= :on"
                + " order by p.effectiveOn desc, p.number desc",
            creditorId)
        .setParameter("published", PolicyStatus.PUBLISHED)
        .setParameter("on", on)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<NegotiationPolicy> versionsOf(Long creditorId, int limit) {
    return ofScope("order by p.number desc", creditorId).setMaxResults(limit).getResultList();
  }

  @Override
  public int nextNumber(Long creditorId) {
    return versionsOf(creditorId, 1).stream().mapToInt(NegotiationPolicy::number).sum() + 1;
  }

  private TypedQuery<NegotiationPolicy> ofScope(String rest, Long creditorId) {
    TypedQuery<NegotiationPolicy> query =
        entityManager.createQuery(
            "select p from NegotiationPolicy p where p.creditorId "
                + (creditorId == null ? "is null " : "= :creditor ")
                + rest,
            NegotiationPolicy.class);
    if (creditorId != null) {
      query.setParameter("creditor", creditorId);
    }
    return query;
  }
}
