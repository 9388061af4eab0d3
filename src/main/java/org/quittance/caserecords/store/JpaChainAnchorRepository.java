package org.quittance.caserecords.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quittance.caserecords.AnchorLeaf;
import org.quittance.caserecords.AnchorPlace;
import org.quittance.caserecords.ChainAnchor;
import org.quittance.caserecords.ChainAnchorRepository;
import org.quittance.platform.DueRows;

/** Anchors by JPA; their leaves by SQL, many rows a statement. */
@ApplicationScoped
public class JpaChainAnchorRepository implements ChainAnchorRepository {

  private static final int LEAVES_A_STATEMENT = 500;
  private static final int LEAF_COLUMNS = 5;
  private static final Duration LEASE = Duration.ofMinutes(5);

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(ChainAnchor anchor, List<AnchorLeaf> leaves) {
    entityManager.persist(anchor);
    // Its leaves follow by SQL and refer to it.
    entityManager.flush();
    for (int from = 0; from < leaves.size(); from += LEAVES_A_STATEMENT) {
      int until = Math.min(from + LEAVES_A_STATEMENT, leaves.size());
      addLeaves(anchor.id(), from, leaves.subList(from, until));
    }
  }

  private void addLeaves(long anchorId, int first, List<AnchorLeaf> leaves) {
    StringBuilder sql =
        new StringBuilder(
            "insert into chain_anchor_leaf (anchor_id, place, case_file_id, sequence, hash)"
                + " values ");
    for (int i = 0; i < leaves.size(); i++) {
      int p = i * LEAF_COLUMNS;
      sql.append(i == 0 ? "(?" : ", (?").append(p + 1);
      for (int column = 2; column <= LEAF_COLUMNS; column++) {
        sql.append(", ?").append(p + column);
      }
      sql.append(')');
    }
    Query insert = entityManager.createNativeQuery(sql.toString());
    int p = 1;
    for (int i = 0; i < leaves.size(); i++) {
      AnchorLeaf leaf = leaves.get(i);
      insert.setParameter(p++, anchorId);
      insert.setParameter(p++, first + i);
      insert.setParameter(p++, leaf.caseFileId());
      insert.setParameter(p++, leaf.sequence());
      insert.setParameter(p++, leaf.hash());
    }
    insert.executeUpdate();
  }

  @Override
  public Optional<ChainAnchor> last() {
    return entityManager
        .createQuery("select a from ChainAnchor a order by a.id desc", ChainAnchor.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<ChainAnchor> find(long number) {
    return Optional.ofNullable(entityManager.find(ChainAnchor.class, number));
  }

  @Override
  public List<AnchorLeaf> moved(long afterPosition, int limit) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select position, case_file_id, sequence, hash from case_event
                where position > ?1 and hash is not null order by position limit ?2
                """)
            .setParameter(1, afterPosition)
            .setParameter(2, limit)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new AnchorLeaf(whole(row[0]), whole(row[1]), whole(row[2]), (byte[]) row[3]))
        .toList();
  }

  @Override
  public List<byte[]> leavesOf(long number) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                "select hash from chain_anchor_leaf where anchor_id = ?1 order by place")
            .setParameter(1, number)
            .getResultList();
    return rows.stream().map(byte[].class::cast).toList();
  }

  @Override
  public List<AnchorPlace> placesOf(long caseFileId) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select anchor_id, place, sequence from chain_anchor_leaf
                where case_file_id = ?1 order by anchor_id
                """)
            .setParameter(1, caseFileId)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new AnchorPlace(whole(row[0]), (int) whole(row[1]), whole(row[2])))
        .toList();
  }

  private static long whole(Object value) {
    return ((Number) value).longValue();
  }

  @Override
  public List<ChainAnchor> claimUnstamped(int limit, Instant now) {
    return DueRows.claim(
            entityManager, "chain_anchor", "next_token_at", new DueRows.Claim(limit, now, LEASE))
        .stream()
        .map(id -> entityManager.find(ChainAnchor.class, whole(id)))
        .toList();
  }

  @Override
  public void stamp(long number, byte[] token, Instant at) {
    entityManager
        .createNativeQuery(
            "update chain_anchor set token = ?1, token_at = ?2, next_token_at = null"
                + " where id = ?3 and token is null")
        .setParameter(1, token)
        .setParameter(2, DueRows.utc(at))
        .setParameter(3, number)
        .executeUpdate();
  }

  @Override
  public int fail(long number) {
    entityManager
        .createNativeQuery("update chain_anchor set token_tries = token_tries + 1 where id = ?1")
        .setParameter(1, number)
        .executeUpdate();
    return (int)
        whole(
            entityManager
                .createNativeQuery("select token_tries from chain_anchor where id = ?1")
                .setParameter(1, number)
                .getSingleResult());
  }

  @Override
  public void retryAt(long number, Instant at) {
    entityManager
        .createNativeQuery("update chain_anchor set next_token_at = ?1 where id = ?2")
        .setParameter(1, DueRows.utc(at))
        .setParameter(2, number)
        .executeUpdate();
  }
}
