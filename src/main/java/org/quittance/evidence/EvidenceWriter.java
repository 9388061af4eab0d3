package org.quittance.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseOverview;
import org.quittance.caserecords.AnchorProof;
import org.quittance.caserecords.AnchorService;
import org.quittance.caserecords.ChainHead;
import org.quittance.caserecords.TimelineCheckService;
import org.quittance.negotiation.ConsentView;
import org.quittance.platform.AgencyIdentity;

/** Writes the parts of an evidence file, and last of all the list of their fingerprints. */
@ApplicationScoped
class EvidenceWriter {

  private static final Set<String> NOTHING = Set.of();

  /** What a debtor writes to the agency is not the creditor's to read; that they wrote is. */
  private static final Set<String> NOT_THE_CREDITORS =
      Set.of("text", "closeReason", "documentIds", "writtenBy");

  // That somebody was called proves something; what they told on the telephone is theirs.
  private static final Set<String> SAID = Set.of("note");

  private static final int FORM = 1;

  @Inject private CaseFacts facts;
  @Inject private CasePapers papers;
  @Inject private TimelineCheckService timeline;
  @Inject private AnchorService anchors;
  @Inject private AgencyIdentity agency;
  @Inject private CurrentActor currentActor;

  void write(CaseOverview file, Instant at, OutputStream out) throws IOException {
    ChainHead head = timeline.head(file.id());
    try (CaseZip zip = new CaseZip(out, at)) {
      zip.addResource("LISEZ-MOI.txt", "instructions_fr.txt");
      zip.addResource("README.txt", "instructions_en.txt");
      zip.addResource("Verify.java", "Verify.java");
      zip.addJson("case.json", facts.claim(file), NOTHING);
      zip.addJson("money.json", facts.money(file), NOTHING);
      zip.addJson("agreements.json", facts.agreements(file), NOTHING);
      zip.addJson("contacts.json", facts.contacts(file), SAID);
      zip.addJson("disputes.json", facts.disputes(file), NOTHING);
      zip.addJson("declarations.json", facts.declarationsProven(file), NOTHING);
      zip.addJson("messages.json", facts.messages(file), keptFromReader());
      zip.addJson("delegates.json", facts.delegatesProven(file), NOTHING);
      addConsents(zip, file);
      zip.add("timeline.jsonl", lines -> writeTimeline(file, head, lines));
      papers.addTo(zip, file);
      addAnchors(zip, file, head);
      Map<String, Object> manifest = new LinkedHashMap<>();
      manifest.put("v", FORM);
      manifest.put("case", file.reference());
      manifest.put("agency", agency.name());
      manifest.put("made", at.toString());
      manifest.put("rows", head.sequence());
      manifest.put("head", head.hash());
      manifest.put("files", List.copyOf(zip.files()));
      zip.addJson("manifest.json", manifest, NOTHING);
    }
  }

  private Set<String> keptFromReader() {
    return currentActor.actor().creditorId() == null ? NOTHING : NOT_THE_CREDITORS;
  }

  // Each text is a file of its own: its fingerprint is the one the timeline names.
  private void addConsents(CaseZip zip, CaseOverview file) throws IOException {
    List<ConsentView> consents = facts.consents(file);
    zip.addJson("consents.json", consents, NOTHING);
    for (int i = 0; i < consents.size(); i++) {
      zip.addText("consents/" + (i + 1) + ".txt", consents.get(i).text());
    }
  }

  private void writeTimeline(CaseOverview file, ChainHead head, OutputStream out) {
    timeline.lines(
        file.id(),
        head.sequence(),
        line -> {
          try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void addAnchors(CaseZip zip, CaseOverview file, ChainHead head) throws IOException {
    List<String> places = new ArrayList<>();
    List<AnchorProof> proofs = new ArrayList<>();
    anchors.proofsOf(file.id(), proofs::add);
    for (AnchorProof proof : proofs) {
      if (proof.sequence() > head.sequence()) {
        continue;
      }
      String name = "anchors/%08d".formatted(proof.anchor().number());
      zip.addText(name + ".json", proof.anchor().canonical());
      if (proof.token() != null) {
        zip.add(name + ".tsr", out -> out.write(proof.token()));
      }
      places.add(
          "{\"anchor\":\"%s.json\",\"path\":\"%s\",\"sequence\":%d}"
              .formatted(name, path(proof), proof.sequence()));
    }
    zip.addText(
        "anchors.jsonl", places.stream().map(line -> line + "\n").collect(Collectors.joining()));
  }

  private static String path(AnchorProof proof) {
    return proof.path().stream()
        .map(step -> (step.left() ? "L" : "R") + HexFormat.of().formatHex(step.hash()))
        .collect(Collectors.joining(" "));
  }
}
