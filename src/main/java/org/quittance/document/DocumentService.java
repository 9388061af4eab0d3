package org.quittance.document;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.document.rules.DocumentName;
import org.quittance.document.rules.MediaType;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/** Takes files that prove a claim, lists them and hands them out again. */
@ApplicationScoped
@Transactional
public class DocumentService {

  /** Files beyond this are refused, in bytes. */
  public static final int LARGEST = ReceivedFile.LARGEST;

  private static final int MOST_OF_A_CASE = 200;
  private static final int SLICE = 1024 * 1024;

  private DocumentRepository documents;
  private CaseFileService cases;
  private CurrentActor currentActor;
  private Event<CaseEvent> events;
  private Clock clock;

  protected DocumentService() {}

  @Inject
  public DocumentService(
      DocumentRepository documents,
      CaseFileService cases,
      CurrentActor currentActor,
      Event<CaseEvent> events,
      Clock clock) {
    this.documents = documents;
    this.cases = cases;
    this.currentActor = currentActor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Attaches a file to a case the caller may see.
   *
   * @param claimReference the claim it proves, null for the case as a whole
   * @param name as sent; what is kept of it see {@link DocumentName}
   * @param content read to its end, not closed
   * @throws Refusal when the content is empty, larger than 10 MB, not PDF, PNG or JPEG whatever its
   *     name says, or already there
   */
  public DocumentSummary attach(
      String caseReference, String claimReference, String name, InputStream content) {
    CaseOverview caseFile = cases.find(caseReference);
    Long claimId = claimReference == null ? null : claimIdOf(caseFile, claimReference);
    if (documents.countOf(caseFile.id()) >= MOST_OF_A_CASE) {
      throw Refusal.of(DocumentRefusal.DOCUMENT_TOO_MANY, MOST_OF_A_CASE);
    }
    try (ReceivedFile file = ReceivedFile.of(content)) {
      MediaType type =
          file.mediaType()
              .orElseThrow(
                  () -> Refusal.of(DocumentRefusal.DOCUMENT_TYPE_NOT_ACCEPTED).at("/content"));
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
              currentActor.actor().name(),
              clock.instant());
      documents.add(document);
      keep(document.id(), file);
      raise(caseFile, document, claimReference);
      return document.summary();
    }
  }

  private long claimIdOf(CaseOverview caseFile, String claimReference) {
    return cases.claimsOf(caseFile.id()).stream()
        .filter(claim -> claim.details().reference().equals(claimReference))
        .findFirst()
        .orElseThrow(
            () -> Refusal.of(DocumentRefusal.DOCUMENT_CLAIM_UNKNOWN, claimReference).at("/claim"))
        .id();
  }

  private void keep(long documentId, ReceivedFile file) {
    try (InputStream in = file.open()) {
      int number = 0;
      for (byte[] slice = in.readNBytes(SLICE); slice.length > 0; slice = in.readNBytes(SLICE)) {
        documents.addSlice(documentId, number++, slice);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** The files of a case whose door the caller has passed, in the order they came. */
  @Transactional(SUPPORTS)
  public List<DocumentSummary> listOf(long caseFileId) {
    return documents.ofCase(caseFileId, MOST_OF_A_CASE).stream()
        .map(StoredDocument::summary)
        .toList();
  }

  /**
   * One file of a case whose door the caller has passed; its bytes follow by {@link #copy}.
   *
   * @throws Refusal {@link DocumentRefusal#DOCUMENT_UNKNOWN} also when it belongs to another case
   */
  @Transactional(SUPPORTS)
  public DocumentSummary open(long caseFileId, long documentId) {
    return documents
        .find(documentId)
        .filter(document -> document.caseFileId() == caseFileId)
        .map(StoredDocument::summary)
        .orElseThrow(() -> Refusal.of(DocumentRefusal.DOCUMENT_UNKNOWN));
  }

  /**
   * Writes the bytes of a document that was opened before. Holds one slice in memory at a time, and
   * no transaction: the reader may be slow.
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void copy(DocumentSummary document, OutputStream out) throws IOException {
    int number = 0;
    for (Optional<byte[]> slice = documents.slice(document.id(), number);
        slice.isPresent();
        slice = documents.slice(document.id(), number)) {
      out.write(slice.get());
      number++;
    }
  }
}
