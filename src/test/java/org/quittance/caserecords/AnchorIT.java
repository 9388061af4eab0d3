package org.quittance.caserecords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFileService;
import org.quittance.caserecords.rules.MerkleTree;
import org.quittance.creditor.CreditorService;
import org.quittance.platform.Ids;
import org.quittance.platform.Sha256;
import org.quittance.testing.CaseFiles;
import org.quittance.testing.InContainer;

class AnchorIT extends InContainer {

  private static final HexFormat HEX = HexFormat.of();

  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private TimelineCheckService check;
  @Inject private ChainBackfillService backfill;
  @Inject private AnchorService anchors;
  @Inject private AnchorStampService stamps;
  @Inject private CurrentActor currentActor;
  @Inject private UserTransaction transaction;
  @PersistenceContext private EntityManager entities;

  private String reference;
  private long caseFileId;

  @BeforeEach
  void a_case() {
    currentActor.become(Actor.staff("alice@agency.example"));
    creditors.register("ENSUD", CaseFiles.aCreditor());
    reference = "ANCHOR-" + Ids.text(Ids.next());
    cases.place(
        reference, CaseFiles.aCaseFile().withInvoice("F-1", "420.00", "2025-04-30").build());
    caseFileId = cases.find(reference).id();
    anchorAll();
  }

  private void anchorAll() {
    boolean more = true;
    while (more) {
      more = backfill.chainSome();
    }
    more = true;
    while (more) {
      more = anchors.anchorNext();
    }
  }

  private List<AnchorProof> proofs() {
    List<AnchorProof> proofs = new ArrayList<>();
    anchors.proofsOf(caseFileId, proofs::add);
    return proofs;
  }

  @Test
  void an_anchor_covers_the_head_of_every_chain_that_moved() {
    AnchorProof proof = proofs().get(0);

    assertThat(proof.sequence()).isEqualTo(1);
    byte[] head = HEX.parseHex(check.head(caseFileId).hash());
    assertThat(HEX.formatHex(MerkleTree.rootOf(Sha256::of, head, proof.path())))
        .isEqualTo(proof.anchor().root());
    assertThat(proof.token()).isNull();
  }

  @Test
  void a_case_is_anchored_again_only_when_something_happened_to_it() {
    anchorAll();
    assertThat(proofs()).hasSize(1);

    cases.hold(reference, "test");
    anchorAll();

    assertThat(proofs()).extracting(AnchorProof::sequence).containsExactly(1L, 2L);
    AnchorProof second = proofs().get(1);
    assertThat(second.anchor().number()).isGreaterThan(proofs().get(0).anchor().number());
  }

  @Test
  void an_anchor_follows_the_one_before() {
    String first =
        Sha256.hex(proofs().get(0).anchor().canonical().getBytes(StandardCharsets.UTF_8));
    cases.hold(reference, "test");
    anchorAll();
    List<AnchorProof> proofs = proofs();

    if (proofs.get(1).anchor().number() == proofs.get(0).anchor().number() + 1) {
      assertThat(proofs.get(1).anchor().previous()).isEqualTo(first);
    }
  }

  @Test
  void a_timestamp_is_kept_once_and_never_replaced() throws Exception {
    long number = proofs().get(0).anchor().number();

    stamps.keep(number, new byte[] {1, 2, 3});
    stamps.keep(number, new byte[] {4, 5, 6});

    assertThat(proofs().get(0).token()).containsExactly(1, 2, 3);
  }

  @Test
  void an_anchor_without_a_timestamp_is_asked_for_again_later() {
    long number = proofs().get(0).anchor().number();
    List<Long> claimed =
        stamps.claim(1_000).stream().map(AnchorStampService.Wanted::number).toList();
    assertThat(claimed).contains(number);
    assertThat(stamps.claim(1_000))
        .extracting(AnchorStampService.Wanted::number)
        .doesNotContain(number);

    stamps.fail(number);

    assertThat(proofs().get(0).token()).isNull();
  }

  @Test
  void the_database_refuses_to_change_or_delete_an_anchor() {
    for (String statement :
        List.of(
            "update chain_anchor set leaves = leaves + 1 where id = 1",
            "delete from chain_anchor_leaf where anchor_id = 1",
            "update chain_anchor_leaf set sequence = 7 where anchor_id = 1")) {
      assertThatThrownBy(() -> sql(statement)).as(statement).hasStackTraceContaining("anchor is");
    }
  }

  private void sql(String statement) throws Exception {
    transaction.begin();
    try {
      entities.createNativeQuery(statement).executeUpdate();
      transaction.commit();
    } catch (RuntimeException e) {
      transaction.rollback();
      throw e;
    }
  }
}
