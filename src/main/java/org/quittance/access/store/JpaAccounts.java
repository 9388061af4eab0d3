package org.quittance.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quittance.access.Account;
import org.quittance.access.Accounts;

/** Accounts in the table {@code account}. */
@ApplicationScoped
public class JpaAccounts implements Accounts {

  @PersistenceContext private EntityManager entities;

  @Override
  public void add(Account account) {
    entities.persist(account);
  }

  @Override
  public Optional<Account> find(long id) {
    return Optional.ofNullable(entities.find(Account.class, id));
  }

  @Override
  public Optional<Account> byEmail(String email) {
    return entities
        .createQuery("select a from Account a where a.email = :email", Account.class)
        .setParameter("email", email)
        .getResultStream()
        .findFirst();
  }

  @Override
  public boolean isEmpty() {
    return entities
        .createQuery("select a.id from Account a", Long.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @Override
  public boolean isCurrent(long id, Instant passwordChangedAt) {
    return !entities
        .createQuery(
            "select a.id from Account a where a.id = :id and a.disabledAt is null"
                + " and a.passwordChangedAt = :changedAt",
            Long.class)
        .setParameter("id", id)
        .setParameter("changedAt", passwordChangedAt)
        .getResultList()
        .isEmpty();
  }

  @Override
  public List<Account> page(String afterEmail, int limit) {
    return entities
        .createQuery(
            "select a from Account a where a.email > :after order by a.email", Account.class)
        .setParameter("after", afterEmail)
        .setMaxResults(limit)
        .getResultList();
  }
}
