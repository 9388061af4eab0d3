package org.quittance.document.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quittance.document.AgreementCopy;
import org.quittance.document.AgreementCopyRepository;
import org.quittance.document.ContentSeal;
import org.quittance.platform.DueRows;
import org.quittance.platform.Sha256;

/** Papers in the table {@code agreement_copy}, sealed like every other file. */
@ApplicationScoped
public class JpaAgreementCopyRepository implements AgreementCopyRepository {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Inject private ContentSeal seal;

  @Override
  public void add(AgreementCopy copy) {
    String sha256 = Sha256.hex(copy.content());
    entityManager
        .createNativeQuery(
            "insert into agreement_copy"
                + " (plan_id, case_file_id, language, content, key_name, sha256, printed_at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .setParameter(1, copy.planId())
        .setParameter(2, copy.caseFileId())
        .setParameter(3, copy.locale().getLanguage())
        .setParameter(4, seal.seal(HexFormat.of().parseHex(sha256), 0, copy.content()))
        .setParameter(5, seal.keyName())
        .setParameter(6, sha256)
        .setParameter(7, DueRows.utc(copy.printedAt()))
        .executeUpdate();
  }

  @Override
  public Optional<AgreementCopy> find(long planId) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                "select case_file_id, language, content, key_name, sha256,"
                    + " cast(printed_at as char) from agreement_copy where plan_id = ?1")
            .setParameter(1, planId)
            .getResultList();
    return rows.stream().findFirst().map(row -> copy(planId, (Object[]) row));
  }

  private AgreementCopy copy(long planId, Object[] row) {
    byte[] name = HexFormat.of().parseHex((String) row[4]);
    return new AgreementCopy(
        planId,
        ((Number) row[0]).longValue(),
        Locale.forLanguageTag((String) row[1]),
        seal.open((String) row[3], name, 0, (byte[]) row[2]),
        LocalDateTime.parse(row[5].toString().replace(' ', 'T')).toInstant(ZoneOffset.UTC));
  }
}
