package org.quittance.message.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.quittance.message.MessageTemplate;
import org.quittance.message.MessageTemplates;

/** Templates by JPA. */
@ApplicationScoped
public class JpaMessageTemplates implements MessageTemplates {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(MessageTemplate template) {
    entityManager.persist(template);
  }

  @Override
  public void remove(MessageTemplate template) {
    entityManager.remove(template);
  }

  @Override
  public Optional<MessageTemplate> find(long id) {
    return Optional.ofNullable(entityManager.find(MessageTemplate.class, id));
  }

  @Override
  public Optional<MessageTemplate> find(String name, String language) {
    return entityManager
        .createQuery(
            "select t from MessageTemplate t where t.name = :name and t.language = :language",
            MessageTemplate.class)
        .setParameter("name", name)
        .setParameter("language", language)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<MessageTemplate> list(int limit) {
    return entityManager
        .createQuery(
            "select t from MessageTemplate t order by t.name, t.language, t.id",
            MessageTemplate.class)
        .setMaxResults(limit)
        .getResultList();
  }
}
