package org.quittance.casefile.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CaseFilter;
import org.quittance.casefile.Claim;
import org.quittance.casefile.DebtorDetails;
import org.quittance.casefile.rules.CaseStatus;

/** Case files by JPA. */
@ApplicationScoped
public class JpaCaseFileRepository implements CaseFileRepository {

  private static final String JOIN_FETCH = "eclipselink.join-fetch";

  private static final String WITH_PARTIES =
      "select c from CaseFile c join fetch c.creditor join fetch c.debtor ";

  // Outer joins, though no case lacks a party: the database would start from the few creditors, and
  // then read and sort all of their cases to show the first ones.
  private static final String CASES_FIRST =
      "select c from CaseFile c left join fetch c.creditor left join fetch c.debtor ";

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Inject private HeldCases held;

  @Override
  public void add(CaseFile caseFile) {
    entityManager.persist(caseFile);
    held.hold(caseFile);
  }

  @Override
  public void add(Claim claim) {
    entityManager.persist(claim);
  }

  @Override
  public void remove(Claim claim) {
    entityManager.remove(claim);
  }

  @Override
  public Optional<CaseFile> find(long id) {
    return entityManager
        .createQuery(WITH_PARTIES + "where c.id = :id", CaseFile.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<CaseFile> find(String reference) {
    return entityManager
        .createQuery(WITH_PARTIES + "where c.reference = :reference", CaseFile.class)
        .setParameter("reference", reference)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<CaseFile> find(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : entityManager
            .createQuery(WITH_PARTIES + "where c.id in :ids", CaseFile.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  // The lock must fall on the case alone: joined parties would be locked with it, and two cases of
  // one creditor would wait for each other.
  @Override
  public Optional<CaseFile> lock(long id) {
    return taken(
        Optional.ofNullable(
            entityManager.find(CaseFile.class, id, LockModeType.PESSIMISTIC_WRITE)));
  }

  @Override
  public Optional<CaseFile> lock(String reference) {
    return taken(
        entityManager
            .createQuery("select c from CaseFile c where c.reference = :reference", CaseFile.class)
            .setParameter("reference", reference)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst());
  }

  private Optional<CaseFile> taken(Optional<CaseFile> caseFile) {
    caseFile.ifPresent(held::hold);
    return caseFile;
  }

  @Override
  public Optional<CaseFile> locked(long id) {
    return held.find(id).or(() -> lock(id));
  }

  @Override
  public List<Claim> claimsWithCreditorOf(long caseFileId) {
    return entityManager
        .createQuery(
            """
            select c, r from Claim c join c.caseFile f join f.creditor r
            where c.caseFileId = :id order by c.dueOn, c.reference
            """,
            Object[].class)
        .setParameter("id", caseFileId)
        .getResultStream()
        .map(row -> (Claim) row[0])
        .toList();
  }

  @Override
  public List<Claim> claimsWithPartiesOf(long caseFileId) {
    return entityManager
        .createQuery(
            """
            select c from Claim c
            where c.caseFileId = :id order by c.dueOn, c.reference
            """,
            Claim.class)
        // A nested join fetch in the query itself would join the parties and still not read them.
        .setHint(JOIN_FETCH, "c.caseFile.creditor")
        .setHint(JOIN_FETCH, "c.caseFile.debtor")
        .setParameter("id", caseFileId)
        .getResultList();
  }

  @Override
  public List<Claim> claimsOf(long caseFileId) {
    return claimsOf(List.of(caseFileId));
  }

  @Override
  public List<Claim> claimsOf(Collection<Long> caseFileIds) {
    if (caseFileIds.isEmpty()) {
      return List.of();
    }
    return entityManager
        .createQuery(
            """
            select c from Claim c join fetch c.caseFile
            where c.caseFileId in :ids order by c.dueOn, c.reference
            """,
            Claim.class)
        .setParameter("ids", caseFileIds)
        .getResultList();
  }

  @Override
  public Optional<LocalDate> firstLetterSentOn(String letterReference, String postalCode) {
    return entityManager
        .createQuery(
            "select max(c.firstLetterSentOn) from CaseFile c join c.debtor d"
                + " where c.firstLetterReference = :reference"
                + " and function('replace', d.contact.address.postalCode, ' ', '') = :postalCode",
            LocalDate.class)
        .setParameter("reference", letterReference.strip())
        .setParameter("postalCode", postalCode.replaceAll("\\s", ""))
        .getResultStream()
        .filter(Objects::nonNull)
        .findFirst();
  }

  @Override
  public List<CaseFile> openOfSameDebtor(CaseFile caseFile, int limit) {
    DebtorDetails debtor = caseFile.debtor();
    if (debtor.reference() == null) {
      return List.of(caseFile);
    }
    return entityManager
        .createQuery(
            WITH_PARTIES
                + """
                where c.debtor.reference = :reference and c.debtor.kind = :kind
                  and (c.debtor.birthDate = :birthDate or c.debtor.siren = :siren)
                  and c.status = :open
                order by c.id
                """,
            CaseFile.class)
        .setParameter("reference", debtor.reference())
        .setParameter("kind", debtor.kind())
        .setParameter("birthDate", debtor.birthDate())
        .setParameter("siren", debtor.siren())
        .setParameter("open", CaseStatus.OPEN)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public List<CaseFile> list(CaseFilter filter, Long creditorId, long before, int limit) {
    StringBuilder where = new StringBuilder("where c.id < :before");
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("before", before);
    if (creditorId != null) {
      where.append(" and c.creditor.id = :creditorId");
      parameters.put("creditorId", creditorId);
    }
    if (filter.creditorReference() != null) {
      where.append(" and c.creditor.reference = :creditor");
      parameters.put("creditor", filter.creditorReference());
    }
    if (filter.status() != null) {
      where.append(" and c.status = :status");
      parameters.put("status", filter.status());
    }
    if (filter.text() != null) {
      where.append(
          " and (c.reference like :text escape '!' or c.debtor.name like :text escape '!')");
      parameters.put("text", startingWith(filter.text()));
    }
    var query =
        entityManager.createQuery(CASES_FIRST + where + " order by c.id desc", CaseFile.class);
    parameters.forEach(query::setParameter);
    return query.setMaxResults(limit).getResultList();
  }

  @Override
  public List<Long> idsAfter(long id, int limit) {
    return entityManager
        .createQuery("select c.id from CaseFile c where c.id > :id order by c.id", Long.class)
        .setParameter("id", id)
        .setMaxResults(limit)
        .getResultList();
  }

  private static String startingWith(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
