package org.quittance.document.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.quittance.document.ContentRepository;

/** Contents of files by plain SQL, because a slice is nothing but bytes. */
@ApplicationScoped
public class JpaContentRepository implements ContentRepository {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public boolean enter(byte[] sha256, Heading heading, Instant keptAt) {
    return entityManager
            .createNativeQuery(
                "insert ignore into file_content (sha256, size, key_name, kept_at)"
                    + " values (?1, ?2, ?3, ?4)")
            .setParameter(1, sha256)
            .setParameter(2, heading.size())
            .setParameter(3, heading.keyName())
            .setParameter(4, utc(keptAt))
            .executeUpdate()
        == 1;
  }

  @Override
  public void addSlice(byte[] sha256, int number, byte[] sealed) {
    entityManager
        .createNativeQuery("insert into file_slice (sha256, slice, sealed) values (?1, ?2, ?3)")
        .setParameter(1, sha256)
        .setParameter(2, number)
        .setParameter(3, sealed)
        .executeUpdate();
  }

  @Override
  public Optional<Heading> find(byte[] sha256) {
    List<?> rows =
        entityManager
            .createNativeQuery("select size, key_name from file_content where sha256 = ?1")
            .setParameter(1, sha256)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(row -> (Object[]) row)
        .map(row -> new Heading(((Number) row[0]).intValue(), (String) row[1]));
  }

  @Override
  public Optional<byte[]> slice(byte[] sha256, int number) {
    List<?> rows =
        entityManager
            .createNativeQuery("select sealed from file_slice where sha256 = ?1 and slice = ?2")
            .setParameter(1, sha256)
            .setParameter(2, number)
            .getResultList();
    return rows.stream().findFirst().map(byte[].class::cast);
  }

  @Override
  public int sweep(Instant before, int limit) {
    return entityManager
        .createNativeQuery(
            "delete from file_content where kept_at < ?1 and not exists"
                + " (select 1 from document d where d.sha256 = file_content.sha256)"
                + " order by kept_at limit ?2")
        .setParameter(1, utc(before))
        .setParameter(2, limit)
        .executeUpdate();
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
  }
}
