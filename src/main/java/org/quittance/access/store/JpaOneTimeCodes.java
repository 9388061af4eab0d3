package org.quittance.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.quittance.access.OneTimeCode;
import org.quittance.access.OneTimeCodes;

/** One-time codes in the table {@code one_time_code}. */
@ApplicationScoped
public class JpaOneTimeCodes implements OneTimeCodes {

  @PersistenceContext private EntityManager entities;

  @Override
  public void add(OneTimeCode code) {
    entities.persist(code);
  }

  @Override
  public Optional<OneTimeCode> lock(byte[] bindingHash) {
    return entities
        .createQuery(
            "select c from OneTimeCode c where c.bindingHash = :binding", OneTimeCode.class)
        .setParameter("binding", bindingHash)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  @Override
  public int removeExpiredBefore(Instant instant) {
    return entities
        .createQuery("delete from OneTimeCode c where c.expiresAt < :instant")
        .setParameter("instant", instant)
        .executeUpdate();
  }
}
