package org.quittance.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.quittance.access.AccessLink;
import org.quittance.access.AccessLinks;

/** Secure links in the table {@code access_link}. */
@ApplicationScoped
public class JpaAccessLinks implements AccessLinks {

  @PersistenceContext private EntityManager entities;

  @Override
  public void add(AccessLink link) {
    entities.persist(link);
  }

  @Override
  public void addNow(AccessLink link) {
    entities.persist(link);
    entities.flush();
  }

  @Override
  public Optional<AccessLink> lock(long id) {
    return Optional.ofNullable(entities.find(AccessLink.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public Optional<AccessLink> lockByToken(List<byte[]> hashes) {
    return entities
        .createQuery(
            "select l from AccessLink l where l.tokenHash = :current or l.tokenHash = :previous",
            AccessLink.class)
        .setParameter("current", hashes.get(0))
        .setParameter("previous", hashes.get(hashes.size() - 1))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<AccessLink> lockOlderThan(AccessLink link) {
    return entities
        .createQuery(
            "select l from AccessLink l where l.caseFileId = :caseFile and l.channel = :channel"
                + " and l.kind = org.quittance.access.LinkKind.DEBTOR and l.id <> :id and l.issuedAt <= :issuedAt and l.revokedAt is null",
            AccessLink.class)
        .setParameter("caseFile", link.caseFileId())
        .setParameter("channel", link.channel())
        .setParameter("id", link.id())
        .setParameter("issuedAt", link.issuedAt())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  @Override
  public List<AccessLink> ofCase(long caseFileId) {
    return entities
        .createQuery(
            "select l from AccessLink l where l.caseFileId = :caseFile"
                + " and l.kind = org.quittance.access.LinkKind.DEBTOR order by l.id desc",
            AccessLink.class)
        .setParameter("caseFile", caseFileId)
        .getResultList();
  }

  @Override
  public boolean isLive(long id) {
    return !entities
        .createQuery(
            "select l.id from AccessLink l where l.id = :id and l.revokedAt is null", Long.class)
        .setParameter("id", id)
        .getResultList()
        .isEmpty();
  }
}
