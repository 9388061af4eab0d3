package org.quittance.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.document.rules.DocumentName;
import org.quittance.document.rules.MediaType;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/** Enters files into the record of a case, once they are received and looked into. */
@ApplicationScoped
@Transactional
class DocumentRegisterService {

  private DocumentRepository documents;
  private ContentVault vault;
  private CaseFileService cases;
  private CurrentActor currentActor;
  private Event<CaseEvent> events;
  private Clock clock;

  protected DocumentRegisterService() {}

  @Inject
  DocumentRegisterService(
      DocumentRepository documents,
      ContentVault vault,
      CaseFileService cases,
      CurrentActor currentActor,
      Event<CaseEvent> events,
      Clock clock) {
    this.documents = documents;
    this.vault = vault;
    this.cases = cases;
    this.currentActor = currentActor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param forDebtor whether it is the debtor's, whoever hands it in
   * @throws Refusal when the claim is unknown, or the content is there already
   */
  DocumentSummary enter(
      CaseOverview caseFile,
      String claimReference,
      String name,
      MediaType type,
      ReceivedFile file,
      boolean forDebtor) {
    Actor giver = currentActor.actor();
    Long claimId = claimReference == null ? null : claimIdOf(caseFile, claimReference);
    documents
        .findByContent(caseFile.id(), file.sha256())
        .ifPresent(
            known -> {
              throw Refusal.of(DocumentRefusal.DOCUMENT_ALREADY_ATTACHED, known.name())
                  .at("/content");
            });
    StoredDocument document =
        new StoredDocument(
            caseFile.id(),
            claimId,
            DocumentName.of(name, type, "document"),
            type,
            file,
            new StoredDocument.Giver(giver.name(), forDebtor || giver.kind() == Actor.Kind.DEBTOR),
            clock.instant());
    vault.keep(file);
    documents.add(document);
    raise(caseFile, document, claimReference);
    return document.summary();
  }

  private long claimIdOf(CaseOverview caseFile, String claimReference) {
    return cases.claimsOf(caseFile.id()).stream()
        .filter(claim -> claim.details().reference().equals(claimReference))
        .findFirst()
        .orElseThrow(
            () -> Refusal.of(DocumentRefusal.DOCUMENT_CLAIM_UNKNOWN, claimReference).at("/claim"))
        .id();
  }

  private void raise(CaseOverview caseFile, StoredDocument document, String claimReference) {
    events.fire(
        new CaseEvent(
            caseFile.id(),
            caseFile.reference(),
            "document.attached",
            Map.of(
                "document",
                Ids.text(document.id()),
                "name",
                document.name(),
                "sha256",
                document.fingerprint(),
                "claim",
                claimReference == null ? "" : claimReference)));
  }

  /**
   * Lets go of contents no document names any more, a bounded number at a time.
   *
   * @return how many went
   */
  int sweep() {
    return vault.sweep();
  }
}
