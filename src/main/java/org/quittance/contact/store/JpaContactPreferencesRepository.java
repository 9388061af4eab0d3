package org.quittance.contact.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.quittance.contact.ContactPreferences;
import org.quittance.contact.ContactPreferencesRepository;

/** Wishes in the table {@code contact_preferences}. */
@ApplicationScoped
public class JpaContactPreferencesRepository implements ContactPreferencesRepository {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(ContactPreferences preferences) {
    entityManager.persist(preferences);
  }

  @Override
  public Optional<ContactPreferences> find(long caseFileId) {
    return Optional.ofNullable(entityManager.find(ContactPreferences.class, caseFileId));
  }
}
