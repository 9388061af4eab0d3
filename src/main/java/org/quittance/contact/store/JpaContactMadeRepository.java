package org.quittance.contact.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quittance.contact.ContactMade;
import org.quittance.contact.ContactMadeRepository;
import org.quittance.contact.rules.ContactPurpose;

/** Contacts in the table {@code contact_made}. */
@ApplicationScoped
public class JpaContactMadeRepository implements ContactMadeRepository {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(ContactMade contact) {
    entityManager.persist(contact);
  }

  @Override
  public void remove(ContactMade contact) {
    entityManager.remove(contact);
  }

  @Override
  public Optional<ContactMade> ofMail(long mailId) {
    return entityManager
        .createQuery("select c from ContactMade c where c.mailId = :mail", ContactMade.class)
        .setParameter("mail", mailId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<ContactMade> solicitationsSince(long caseFileId, Instant since) {
    return entityManager
        .createQuery(
            "select c from ContactMade c where c.caseFileId = :caseFile"
                + " and c.purpose = :purpose and c.madeAt > :since",
            ContactMade.class)
        .setParameter("caseFile", caseFileId)
        .setParameter("purpose", ContactPurpose.SOLICITATION)
        .setParameter("since", since)
        .getResultList();
  }

  @Override
  public List<ContactMade> made(long caseFileId, int limit) {
    return entityManager
        .createQuery(
            "select c from ContactMade c where c.caseFileId = :caseFile and c.made = true"
                + " order by c.madeAt desc, c.id desc",
            ContactMade.class)
        .setParameter("caseFile", caseFileId)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public List<ContactMade> madeBefore(ContactMade before, int limit) {
    return entityManager
        .createQuery(
            "select c from ContactMade c where c.caseFileId = :caseFile and c.made = true"
                + " and c.madeAt <= :at and (c.madeAt < :at or c.id < :id)"
                + " order by c.madeAt desc, c.id desc",
            ContactMade.class)
        .setParameter("caseFile", before.caseFileId())
        .setParameter("at", before.madeAt())
        .setParameter("id", before.id())
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public Optional<ContactMade> findMade(long id) {
    return Optional.ofNullable(entityManager.find(ContactMade.class, id));
  }
}
