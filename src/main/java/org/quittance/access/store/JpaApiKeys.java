package org.quittance.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.quittance.access.ApiKey;
import org.quittance.access.ApiKeys;

/** Keys in the table {@code api_key}. */
@ApplicationScoped
public class JpaApiKeys implements ApiKeys {

  @PersistenceContext private EntityManager entities;

  @Override
  public void add(ApiKey key) {
    entities.persist(key);
  }

  @Override
  public Optional<ApiKey> find(long id) {
    return Optional.ofNullable(entities.find(ApiKey.class, id));
  }

  @Override
  public Optional<ApiKey> byName(String name) {
    return entities
        .createQuery("select k from ApiKey k where k.name = :name", ApiKey.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<ApiKey> liveByHash(List<byte[]> hashes) {
    return entities
        .createQuery(
            "select k from ApiKey k where (k.keyHash = :current or k.keyHash = :previous)"
                + " and k.revokedAt is null",
            ApiKey.class)
        .setParameter("current", hashes.get(0))
        .setParameter("previous", hashes.get(hashes.size() - 1))
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<ApiKey> all() {
    return entities
        .createQuery("select k from ApiKey k order by k.name", ApiKey.class)
        .getResultList();
  }
}
