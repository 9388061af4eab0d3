package org.quittance.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.quittance.access.LetterCode;
import org.quittance.access.LetterCodes;

/** The codes of letters in the table {@code letter_code}. */
@ApplicationScoped
public class JpaLetterCodes implements LetterCodes {

  @PersistenceContext private EntityManager entities;

  @Override
  public void add(LetterCode code) {
    entities.persist(code);
  }

  @Override
  public boolean isAnyUsable(long caseFileId, Instant now) {
    return !usable(caseFileId, now).setMaxResults(1).getResultList().isEmpty();
  }

  @Override
  public List<LetterCode> lockUsable(long caseFileId, Instant now) {
    return usable(caseFileId, now).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
  }

  private TypedQuery<LetterCode> usable(long caseFileId, Instant now) {
    return entities
        .createQuery(
            "select c from LetterCode c, AccessLink l where l.id = c.linkId"
                + " and c.caseFileId = :caseFile and c.wrongTries < :allowed"
                + " and l.revokedAt is null and l.lockedAt is null and l.expiresAt > :now",
            LetterCode.class)
        .setParameter("caseFile", caseFileId)
        .setParameter("allowed", LetterCode.WRONG_TRIES_ALLOWED)
        .setParameter("now", now);
  }
}
