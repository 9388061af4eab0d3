package org.quittance.casefile.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.quittance.access.GuardAnswer;
import org.quittance.access.GuardFacts;

/**
 * What the guard of a secure link compares with, read in one statement. A recalled case has no
 * right answer: the agency may no longer show it to anyone.
 */
@ApplicationScoped
public class SqlGuardFacts implements GuardFacts {

  @PersistenceContext private EntityManager entities;

  @Override
  public Optional<GuardAnswer> of(long caseFileId) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select d.kind, d.postal_code, year(d.birth_date), d.siren from case_file c"
                    + " join debtor d on d.id = c.debtor_id"
                    + " where c.id = ?1 and c.status <> 'RECALLED'")
            .setParameter(1, caseFileId)
            .getResultList();
    return rows.stream().findFirst().map(row -> facts((Object[]) row));
  }

  @Override
  public Optional<String> caseReference(long caseFileId) {
    List<?> rows =
        entities
            .createNativeQuery("select reference from case_file where id = ?1")
            .setParameter(1, caseFileId)
            .getResultList();
    return rows.stream().findFirst().map(String.class::cast);
  }

  private static GuardAnswer facts(Object[] row) {
    if ("BUSINESS".equals(row[0])) {
      return new GuardAnswer(null, null, (String) row[3]);
    }
    String birthYear = row[2] == null ? null : row[2].toString();
    return new GuardAnswer((String) row[1], birthYear, null);
  }
}
