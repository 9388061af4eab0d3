package org.quittance.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFileService;
import org.quittance.caserecords.AnchorService;
import org.quittance.caserecords.AnchorTimer;
import org.quittance.caserecords.ChainBackfillService;
import org.quittance.caserecords.rfc3161.TestingSigner;
import org.quittance.caserecords.rfc3161.TimestampDoor;
import org.quittance.creditor.CreditorService;
import org.quittance.document.DocumentService;
import org.quittance.platform.Ids;
import org.quittance.platform.Settings;
import org.quittance.platform.Sha256;
import org.quittance.testing.CaseFiles;
import org.quittance.testing.InContainer;
import org.quittance.testing.Papers;

/**
 * From what happens in a case to what a stranger can prove with it years later: the night's anchor,
 * its timestamp from a service that speaks the real protocol, the evidence file, and the verifier
 * that lies in it.
 */
class TimestampedEvidenceIT extends InContainer {

  private static final String SETTING = "quittance.timestamp.url";
  private static final int MOST_ROUNDS = 200;

  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private DocumentService documents;
  @Inject private ChainBackfillService backfill;
  @Inject private AnchorTimer night;
  @Inject private AnchorService anchors;
  @Inject private EvidenceService evidence;
  @Inject private Settings settings;
  @Inject private CurrentActor currentActor;

  private String reference;

  @BeforeEach
  void a_case_and_a_timestamp_service() {
    System.setProperty(SETTING, settings.portalUrl() + TimestampDoor.PATH);
    currentActor.become(Actor.staff("alice@agency.example"));
    creditors.register("ENSUD", CaseFiles.aCreditor());
    reference = "STAMP-" + Ids.text(Ids.next());
    cases.place(
        reference, CaseFiles.aCaseFile().withInvoice("F-1", "420.00", "2025-04-30").build());
    documents.attach(
        reference, "F-1", "facture.pdf", new ByteArrayInputStream(Papers.pdf(reference)));
    boolean more = true;
    while (more) {
      more = backfill.chainSome();
    }
  }

  @AfterEach
  void no_service() {
    System.clearProperty(SETTING);
  }

  @Test
  void what_happened_is_anchored_stamped_exported_and_verified() throws Exception {
    night.anchor();
    awaitStamp();

    Map<String, byte[]> files = export();
    Verifier.Verdict sound = Verifier.verify(files);
    assertThat(sound.said()).contains("INTACT", "openssl ts -verify");
    assertThat(sound.code()).isZero();
    TimeStampToken token = new TimeStampResponse(file(files, ".tsr")).getTimeStampToken();
    assertThat(token.getTimeStampInfo().getMessageImprintDigest())
        .isEqualTo(Sha256.of(file(files, anchorBeside(files))));
    assertThat(token.getTimeStampInfo().getGenTime().toInstant()).isEqualTo(TestingSigner.TIME);
    token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(TimestampDoor.certificate()));

    for (String ending : List.of("timeline.jsonl", ".pdf", ".tsr")) {
      Verifier.Verdict tampered = tampered(ending);
      assertThat(tampered.said()).as(ending).contains("ALTERED");
      assertThat(tampered.code()).as(ending).isEqualTo(1);
    }
  }

  private void awaitStamp() {
    long caseFileId = cases.find(reference).id();
    boolean[] stamped = new boolean[1];
    for (int round = 0; round < MOST_ROUNDS && !stamped[0]; round++) {
      night.stamp();
      anchors.proofsOf(caseFileId, proof -> stamped[0] |= proof.token() != null);
    }
    assertThat(stamped[0]).isTrue();
  }

  private Map<String, byte[]> export() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    evidence.write(evidence.open(reference), out);
    return Verifier.unpacked(out.toByteArray());
  }

  private static String name(Map<String, byte[]> files, String ending) {
    return files.keySet().stream().filter(one -> one.endsWith(ending)).findFirst().orElseThrow();
  }

  private static byte[] file(Map<String, byte[]> files, String ending) {
    return files.get(name(files, ending));
  }

  private static String anchorBeside(Map<String, byte[]> files) {
    return name(files, ".tsr").replace(".tsr", ".json");
  }

  /** What the verifier says when one byte of a file is another. */
  private Verifier.Verdict tampered(String ending) throws IOException {
    Map<String, byte[]> files = export();
    byte[] bytes = file(files, ending).clone();
    bytes[bytes.length / 2] ^= 1;
    files.put(name(files, ending), bytes);
    return Verifier.verify(files);
  }
}
