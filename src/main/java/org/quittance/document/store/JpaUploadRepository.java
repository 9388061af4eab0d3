package org.quittance.document.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quittance.document.Upload;
import org.quittance.document.UploadRepository;
import org.quittance.platform.DueRows;

/** Files on their way in by plain SQL, because a piece is nothing but bytes. */
@ApplicationScoped
public class JpaUploadRepository implements UploadRepository {

  private static final String FIND =
      "select id, owner, name, size, received, pieces, key_name from upload where id = ?1";

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(Upload upload, Instant at) {
    entityManager
        .createNativeQuery(
            "insert into upload (id, owner, name, size, received, pieces, key_name, touched_at)"
                + " values (?1, ?2, ?3, ?4, 0, 0, ?5, ?6)")
        .setParameter(1, upload.id())
        .setParameter(2, upload.owner())
        .setParameter(3, upload.name())
        .setParameter(4, upload.size())
        .setParameter(5, upload.keyName())
        .setParameter(6, DueRows.utc(at))
        .executeUpdate();
  }

  @Override
  public Optional<Upload> find(long id) {
    return read(FIND, id);
  }

  @Override
  public Optional<Upload> lock(long id) {
    return read(FIND + " for update", id);
  }

  private Optional<Upload> read(String sql, long id) {
    List<?> rows = entityManager.createNativeQuery(sql).setParameter(1, id).getResultList();
    return rows.stream()
        .findFirst()
        .map(row -> (Object[]) row)
        .map(
            row ->
                new Upload(
                    ((Number) row[0]).longValue(),
                    (String) row[1],
                    (String) row[2],
                    ((Number) row[3]).intValue(),
                    ((Number) row[4]).intValue(),
                    ((Number) row[5]).intValue(),
                    (String) row[6]));
  }

  @Override
  public void append(Upload upload, byte[] sealed, int length, Instant at) {
    entityManager
        .createNativeQuery(
            "insert into upload_piece (upload_id, piece, sealed) values (?1, ?2, ?3)")
        .setParameter(1, upload.id())
        .setParameter(2, upload.pieces())
        .setParameter(3, sealed)
        .executeUpdate();
    entityManager
        .createNativeQuery(
            "update upload set received = received + ?2, pieces = pieces + 1, touched_at = ?3"
                + " where id = ?1")
        .setParameter(1, upload.id())
        .setParameter(2, length)
        .setParameter(3, DueRows.utc(at))
        .executeUpdate();
  }

  @Override
  public Optional<byte[]> piece(long id, int number) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                "select sealed from upload_piece where upload_id = ?1 and piece = ?2")
            .setParameter(1, id)
            .setParameter(2, number)
            .getResultList();
    return rows.stream().findFirst().map(byte[].class::cast);
  }

  @Override
  public int countOf(String owner) {
    return ((Number)
            entityManager
                .createNativeQuery("select count(*) from upload where owner = ?1")
                .setParameter(1, owner)
                .getSingleResult())
        .intValue();
  }

  @Override
  public void remove(long id) {
    entityManager
        .createNativeQuery("delete from upload where id = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }

  @Override
  public int sweep(Instant before, int limit) {
    return entityManager
        .createNativeQuery("delete from upload where touched_at < ?1 order by touched_at limit ?2")
        .setParameter(1, DueRows.utc(before))
        .setParameter(2, limit)
        .executeUpdate();
  }
}
