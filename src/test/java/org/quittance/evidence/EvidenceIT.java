package org.quittance.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFileService;
import org.quittance.caserecords.AnchorService;
import org.quittance.caserecords.ChainBackfillService;
import org.quittance.caserecords.EventFeedService;
import org.quittance.creditor.CreditorService;
import org.quittance.declaration.DeclarationService;
import org.quittance.declaration.rules.DeclarationFacts;
import org.quittance.declaration.rules.DeclarationKind;
import org.quittance.document.DocumentService;
import org.quittance.message.AgencyMessageService;
import org.quittance.message.AgencyMessageService.Reply;
import org.quittance.money.Money;
import org.quittance.payment.PaymentChannel;
import org.quittance.payment.PaymentReceived;
import org.quittance.payment.PaymentService;
import org.quittance.platform.Ids;
import org.quittance.platform.Sha256;
import org.quittance.refusal.Refusal;
import org.quittance.testing.CaseFiles;
import org.quittance.testing.InContainer;
import org.quittance.testing.Papers;

/** Evidence files of a real case, verified by the very program that lies in them. */
class EvidenceIT extends InContainer {

  private static final byte[] INVOICE = Papers.pdf("an invoice");

  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private PaymentService payments;
  @Inject private DocumentService documents;
  @Inject private DeclarationService declarations;
  @Inject private AgencyMessageService answers;
  @Inject private EventFeedService feed;
  @Inject private EvidenceService evidence;
  @Inject private ChainBackfillService backfill;
  @Inject private AnchorService anchors;
  @Inject private CurrentActor currentActor;

  private String reference;

  @BeforeEach
  void a_case_with_a_document_and_a_payment() {
    currentActor.become(Actor.staff("alice@agency.example"));
    creditors.register("ENSUD", CaseFiles.aCreditor());
    reference = "PROOF-" + Ids.text(Ids.next());
    cases.place(
        reference, CaseFiles.aCaseFile().withInvoice("F-1", "420.00", "2025-04-30").build());
    documents.attach(reference, "F-1", "facture é.pdf", new ByteArrayInputStream(INVOICE));
    payments.declare(
        reference,
        new PaymentReceived(
            Money.euros("10.00"),
            LocalDate.parse("2026-11-20"),
            PaymentChannel.TRANSFER,
            "BANK-1",
            List.of()));
    boolean more = true;
    while (more) {
      more = backfill.chainSome();
    }
    more = true;
    while (more) {
      more = anchors.anchorNext();
    }
  }

  private Map<String, byte[]> files() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    evidence.write(evidence.open(reference), out);
    return Verifier.unpacked(out.toByteArray());
  }

  private static void change(
      Map<String, byte[]> files, String beginning, UnaryOperator<String> change) {
    String name =
        files.keySet().stream().filter(one -> one.startsWith(beginning)).findFirst().get();
    String was = new String(files.get(name), StandardCharsets.ISO_8859_1);
    String is = change.apply(was);
    assertThat(is).isNotEqualTo(was);
    files.put(name, is.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Makes the manifest fit again, as a forger would. */
  private static void reseal(Map<String, byte[]> files, String beginning) {
    String name =
        files.keySet().stream().filter(one -> one.startsWith(beginning)).findFirst().get();
    String manifest = new String(files.get("manifest.json"), StandardCharsets.UTF_8);
    int at = manifest.indexOf('"' + name + '"');
    int from = manifest.lastIndexOf('{', at);
    int until = manifest.indexOf('}', at);
    String entry =
        manifest
            .substring(from, until)
            .replaceAll(
                "\"sha256\": ?\"[0-9a-f]{64}\"",
                "\"sha256\":\"" + Sha256.hex(files.get(name)) + '"');
    files.put(
        "manifest.json",
        (manifest.substring(0, from) + entry + manifest.substring(until))
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void an_evidence_file_is_intact_and_holds_everything() throws IOException {
    declarations.declare(
        reference,
        DeclarationKind.HARDSHIP,
        new DeclarationFacts(
            null,
            DeclarationFacts.NONE.paid(),
            DeclarationFacts.NONE.proceeding(),
            null,
            "Je sors de l’hôpital"));
    Map<String, byte[]> files = files();

    assertThat(files.keySet())
        .contains("LISEZ-MOI.txt", "README.txt", "case.json", "money.json", "agreements.json")
        .contains("contacts.json", "consents.json", "timeline.jsonl", "anchors.jsonl")
        .contains("declarations.json", "disputes.json", "messages.json")
        .anyMatch(name -> name.matches("documents/.*facture é\\.pdf"))
        .anyMatch(name -> name.startsWith("receipts/"))
        .anyMatch(name -> name.matches("anchors/[0-9]{8}\\.json"));
    Verifier.Verdict verdict = Verifier.verify(files);
    long rows = new String(files.get("timeline.jsonl"), StandardCharsets.UTF_8).lines().count();
    assertThat(rows).isGreaterThanOrEqualTo(6);
    assertThat(verdict.said())
        .contains("INTACT", "timeline rows: " + rows)
        .contains("papers bound by the timeline: 1", "anchors: 1");
    assertThat(verdict.code()).isZero();
    assertThat(new String(files.get("declarations.json"), StandardCharsets.UTF_8))
        .contains("HARDSHIP")
        .doesNotContain("hôpital");
  }

  @Test
  void one_changed_byte_of_a_document_is_found() throws IOException {
    Map<String, byte[]> files = files();
    change(files, "documents/", text -> text.replaceFirst("%PDF-1", "%PDF-2"));

    assertThat(Verifier.verify(files).said()).contains("changed file: documents/", "ALTERED");

    reseal(files, "documents/");
    Verifier.Verdict resealed = Verifier.verify(files);
    assertThat(resealed.said()).contains("not the file the timeline names", "ALTERED");
    assertThat(resealed.code()).isEqualTo(1);
  }

  @Test
  void one_changed_byte_of_a_timeline_row_is_found() throws IOException {
    Map<String, byte[]> files = files();
    change(files, "timeline.jsonl", text -> text.replace("10.00", "10.01"));
    reseal(files, "timeline.jsonl");

    Verifier.Verdict verdict = Verifier.verify(files);

    assertThat(verdict.said())
        .contains("changed content", "ALTERED")
        .doesNotContain("changed file");
    assertThat(verdict.code()).isEqualTo(1);
  }

  @Test
  void a_row_that_was_taken_out_is_found() throws IOException {
    Map<String, byte[]> files = files();
    change(
        files, "timeline.jsonl", text -> text.replaceFirst("(?m)^.*document\\.attached.*\n", ""));
    reseal(files, "timeline.jsonl");

    assertThat(Verifier.verify(files).said()).contains("row 2 expected", "ALTERED");
  }

  @Test
  void rows_that_changed_places_are_found() throws IOException {
    Map<String, byte[]> files = files();
    change(
        files,
        "timeline.jsonl",
        text -> {
          String[] lines = text.split("\n");
          String second = lines[1];
          lines[1] = lines[2];
          lines[2] = second;
          return String.join("\n", lines) + "\n";
        });
    reseal(files, "timeline.jsonl");

    assertThat(Verifier.verify(files).said()).contains("row 2 expected", "ALTERED");
  }

  @Test
  void an_anchor_of_something_else_is_found() throws IOException {
    Map<String, byte[]> files = files();
    change(files, "anchors/", text -> text.replaceFirst("\"root\":\"...", "\"root\":\"fff"));
    reseal(files, "anchors/");

    assertThat(Verifier.verify(files).said()).contains("does not cover row", "ALTERED");
  }

  @Test
  void a_file_that_was_added_or_taken_out_is_found() throws IOException {
    Map<String, byte[]> files = files();
    files.put("documents/mine.pdf", INVOICE);
    files.remove("money.json");

    assertThat(Verifier.verify(files).said())
        .contains("unlisted file: documents/mine.pdf", "missing file: money.json");
  }

  @Test
  void who_asked_for_it_stands_on_the_timeline() throws IOException {
    files();

    var newest = feed.timeline(cases.find(reference).id(), Long.MAX_VALUE, 1).get(0);
    assertThat(newest.type()).isEqualTo("evidence.exported");
    assertThat(newest.actorName()).isEqualTo("alice@agency.example");
  }

  @Test
  void another_creditor_gets_none() {
    currentActor.become(new Actor(Actor.Kind.CREDITOR, "other@example.org", 1L, false));

    assertThatThrownBy(() -> evidence.open(reference)).isInstanceOf(Refusal.class);
  }

  @Test
  void what_the_debtor_wrote_to_the_agency_is_not_the_creditors_to_read() throws IOException {
    answers.write(
        cases.find(reference).id(), new Reply("Nous vérifions avec soin.", List.of(), null));
    assertThat(new String(files().get("messages.json"), StandardCharsets.UTF_8))
        .contains("Nous vérifions avec soin.");

    currentActor.become(
        Actor.creditor("compta@ensud.example", cases.find(reference).creditor().id()));
    assertThat(new String(files().get("messages.json"), StandardCharsets.UTF_8))
        .contains("writtenAt")
        .doesNotContain("soin");
  }
}
