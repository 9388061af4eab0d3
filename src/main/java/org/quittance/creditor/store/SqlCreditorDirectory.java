package org.quittance.creditor.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.OptionalLong;
import org.quittance.access.CreditorDirectory;

/** Finds creditors by the reference their accounts and keys are limited to. */
@ApplicationScoped
public class SqlCreditorDirectory implements CreditorDirectory {

  @PersistenceContext private EntityManager entities;

  @Override
  public OptionalLong idOf(String creditorReference) {
    List<?> rows =
        entities
            .createNativeQuery("select id from creditor where reference = ?1")
            .setParameter(1, creditorReference)
            .getResultList();
    return rows.stream().mapToLong(id -> ((Number) id).longValue()).findFirst();
  }
}
