package org.quittance.document;

import static jakarta.transaction.Transactional.TxType.NOT_SUPPORTED;
import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.quittance.access.CurrentActor;
import org.quittance.access.RefusedToDelegates;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.document.rules.DocumentName;
import org.quittance.document.rules.MediaType;
import org.quittance.refusal.Refusal;

/** Takes files that prove a claim or answer one, lists them and hands them out again. */
@ApplicationScoped
@Transactional
public class DocumentService {

  /** Files beyond this are refused, in bytes. */
  public static final int LARGEST = ReceivedFile.LARGEST;

  private static final Logger LOG = System.getLogger(DocumentService.class.getName());
  private static final int MOST_OF_A_CASE = 200;

  private DocumentRepository documents;
  private DocumentRegisterService register;
  private ContentVault vault;
  private VirusCheck viruses;
  private CaseFileService cases;
  private UploadService uploads;
  private CurrentActor currentActor;

  protected DocumentService() {}

  @Inject
  public DocumentService(
      DocumentRepository documents,
      DocumentRegisterService register,
      ContentVault vault,
      VirusCheck viruses,
      CaseFileService cases,
      UploadService uploads,
      CurrentActor currentActor) {
    this.documents = documents;
    this.register = register;
    this.vault = vault;
    this.viruses = viruses;
    this.cases = cases;
    this.uploads = uploads;
    this.currentActor = currentActor;
  }

  /**
   * Attaches a file to a case the caller may see. It is received and looked into before any
   * transaction begins, and entered in one of its own.
   *
   * @param claimReference the claim it proves, null for the case as a whole
   * @param name as sent; what is kept of it see {@link DocumentName}
   * @param content read to its end, not closed
   * @throws Refusal when the content is empty, larger than 10 MB, not PDF, PNG, JPEG or HEIC
   *     whatever its name says, broken, locked, malicious, or already there
   */
  @Transactional(NOT_SUPPORTED)
  @RefusedToDelegates
  public DocumentSummary attach(
      String caseReference, String claimReference, String name, InputStream content) {
    return take(caseReference, claimReference, name, content, Taking.NEW);
  }

  /**
   * Takes a file that a debtor or a creditor puts forward; one that is there already is that one.
   *
   * @param name as sent; what is kept of it see {@link DocumentName}
   * @param content read to its end, not closed
   * @throws Refusal as {@link #attach} does, save for a file that is there already
   */
  @Transactional(NOT_SUPPORTED)
  @RefusedToDelegates
  public DocumentSummary receive(String caseReference, String name, InputStream content) {
    return take(caseReference, null, name, content, Taking.AGAIN);
  }

  /**
   * The same for what a debtor has sent by post, or shown: who hands it in is not who gives it.
   *
   * @param name as sent; what is kept of it see {@link DocumentName}
   * @param content read to its end, not closed
   * @throws Refusal as {@link #receive} does
   */
  @Transactional(NOT_SUPPORTED)
  @RefusedToDelegates
  public DocumentSummary receiveForDebtor(String caseReference, String name, InputStream content) {
    return take(caseReference, null, name, content, Taking.FOR_DEBTOR);
  }

  private enum Taking {
    NEW,
    AGAIN,
    FOR_DEBTOR
  }

  /**
   * Takes a file that came in one go, to wait like one that came in pieces.
   *
   * @param content of exactly this size
   */
  @Transactional(NOT_SUPPORTED)
  public Upload keep(String name, long size, InputStream content) throws IOException {
    Upload upload = uploads.begin(name, size);
    while (!upload.isComplete()) {
      byte[] piece = content.readNBytes(Math.min(UploadService.PIECE, upload.missing()));
      if (piece.length == 0) {
        throw new EOFException(name);
      }
      upload = uploads.append(upload.id(), upload.received(), piece);
    }
    return upload;
  }

  /**
   * Takes a file that came piece by piece, and lets go of the pieces, whether it is taken or not.
   * Only when nobody could look into it do they wait for another try.
   *
   * @param claimReference the claim it proves, null for the case as a whole
   * @throws Refusal as {@link #receive} does, and when it is not whole or not the caller's
   */
  @Transactional(NOT_SUPPORTED)
  public DocumentSummary receiveUpload(String caseReference, String claimReference, long uploadId) {
    Upload upload = uploads.find(uploadId);
    try (InputStream content = uploads.open(uploadId)) {
      DocumentSummary kept =
          take(caseReference, claimReference, upload.name(), content, Taking.AGAIN);
      uploads.discard(uploadId);
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Refusal refusal) {
      if (isLasting(refusal)) {
        uploads.discard(uploadId);
      }
      throw refusal;
    }
  }

  private static boolean isLasting(Refusal refusal) {
    return refusal.code() != DocumentRefusal.DOCUMENT_CHECK_UNAVAILABLE
        && refusal.code() != DocumentRefusal.UPLOAD_UNFINISHED;
  }

  /**
   * Looks into a file that came piece by piece and waits for what it is to be attached to; one that
   * will never be taken goes at once.
   *
   * @throws Refusal as {@link #attach} does for its content
   */
  @Transactional(NOT_SUPPORTED)
  public void check(long uploadId) {
    try (InputStream content = uploads.open(uploadId);
        ReceivedFile file = ReceivedFile.of(content)) {
      inspect(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Refusal refusal) {
      if (isLasting(refusal)) {
        uploads.discard(uploadId);
      }
      throw refusal;
    }
  }

  private DocumentSummary take(
      String caseReference,
      String claimReference,
      String name,
      InputStream content,
      Taking taking) {
    CaseOverview caseFile = cases.find(caseReference);
    if (documents.countOf(caseFile.id()) >= MOST_OF_A_CASE) {
      throw Refusal.of(DocumentRefusal.DOCUMENT_TOO_MANY, MOST_OF_A_CASE);
    }
    try (ReceivedFile file = ReceivedFile.of(content)) {
      MediaType type = inspect(file);
      Optional<StoredDocument> known =
          taking == Taking.NEW
              ? Optional.empty()
              : documents.findByContent(caseFile.id(), file.sha256());
      return known
          .map(StoredDocument::summary)
          .orElseGet(
              () ->
                  register.enter(
                      caseFile, claimReference, name, type, file, taking == Taking.FOR_DEBTOR));
    }
  }

  private MediaType inspect(ReceivedFile file) {
    MediaType type =
        file.mediaType()
            .orElseThrow(
                () -> Refusal.of(DocumentRefusal.DOCUMENT_TYPE_NOT_ACCEPTED).at("/content"));
    FileInspection.inspect(file, type);
    checkForViruses(file);
    return type;
  }

  private void checkForViruses(ReceivedFile file) {
    boolean clean;
    try (InputStream content = file.open()) {
      clean = viruses.isClean(content);
    } catch (IOException e) {
      LOG.log(Level.ERROR, "The virus scanner does not answer: {0}", e.getMessage());
      throw Refusal.of(DocumentRefusal.DOCUMENT_CHECK_UNAVAILABLE).at("/content");
    }
    if (!clean) {
      throw Refusal.of(DocumentRefusal.DOCUMENT_INFECTED).at("/content");
    }
  }

  /** The files of a case whose door the caller has passed, in the order they came. */
  @Transactional(SUPPORTS)
  public List<DocumentSummary> listOf(long caseFileId) {
    return documents.ofCase(caseFileId, MOST_OF_A_CASE).stream()
        .map(StoredDocument::summary)
        .toList();
  }

  /** Those of them that prove what is asked for: what the debtor has put forward is left out. */
  @Transactional(SUPPORTS)
  public List<DocumentSummary> proofsOf(long caseFileId) {
    return listOf(caseFileId).stream().filter(document -> !document.byDebtor()).toList();
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
        .filter(document -> currentActor.actor().maySeeCase(caseFileId))
        .map(StoredDocument::summary)
        .orElseThrow(() -> Refusal.of(DocumentRefusal.DOCUMENT_UNKNOWN));
  }

  /**
   * Writes the bytes of a document that was opened before. Holds one slice in memory at a time, and
   * no transaction: the reader may be slow.
   */
  @Transactional(NOT_SUPPORTED)
  public void copy(DocumentSummary document, OutputStream out) throws IOException {
    vault.copy(HexFormat.of().parseHex(document.sha256()), out);
  }
}
