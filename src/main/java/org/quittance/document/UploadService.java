package org.quittance.document;

import static jakarta.transaction.Transactional.TxType.NOT_SUPPORTED;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;
import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * Takes files piece by piece, so that a lost connection loses no more than the piece under way.
 * What is whole waits here until it is attached to something; what is forgotten is swept.
 */
@ApplicationScoped
@Transactional
public class UploadService {

  /** The largest piece taken at once, in bytes. */
  public static final int PIECE = 256 * 1024;

  static final Duration KEPT = Duration.ofDays(1);

  private static final int MEGABYTE = 1024 * 1024;
  private static final int MOST_UNDER_WAY = 20;
  private static final int MOST_PIECES = 1_000;
  private static final int SWEPT_AT_ONCE = 100;
  private static final int LONGEST_NAME = 255;

  private UploadRepository uploads;
  private ContentSeal seal;
  private CurrentActor currentActor;
  private Clock clock;

  protected UploadService() {}

  @Inject
  public UploadService(
      UploadRepository uploads, ContentSeal seal, CurrentActor currentActor, Clock clock) {
    this.uploads = uploads;
    this.seal = seal;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /**
   * Makes room for a file that is about to come.
   *
   * @param name as sent; may be null
   * @param size it will have, in bytes
   * @throws Refusal when it is empty or too large, or the caller has too many under way
   */
  public Upload begin(String name, long size) {
    if (size <= 0) {
      throw Refusal.of(DocumentRefusal.DOCUMENT_EMPTY).at("/content");
    }
    if (size > ReceivedFile.LARGEST) {
      throw Refusal.of(DocumentRefusal.DOCUMENT_TOO_LARGE, ReceivedFile.LARGEST / MEGABYTE)
          .at("/content");
    }
    if (uploads.countOf(owner()) >= MOST_UNDER_WAY) {
      throw Refusal.of(DocumentRefusal.UPLOAD_TOO_MANY, MOST_UNDER_WAY).at("/content");
    }
    Upload upload =
        new Upload(Ids.next(), owner(), shortened(name), (int) size, 0, 0, seal.keyName());
    uploads.add(upload, clock.instant());
    return upload;
  }

  private static String shortened(String name) {
    String given = name == null ? "" : name;
    return given.length() > LONGEST_NAME ? given.substring(given.length() - LONGEST_NAME) : given;
  }

  private String owner() {
    Actor actor = currentActor.actor();
    return actor.kind() + ":" + actor.name();
  }

  /**
   * How far a file of the caller's has come.
   *
   * @throws Refusal {@link DocumentRefusal#UPLOAD_UNKNOWN} also when it is somebody else's
   */
  @Transactional(SUPPORTS)
  public Upload find(long id) {
    return uploads.find(id).filter(this::isOwn).orElseThrow(UploadService::unknown);
  }

  private boolean isOwn(Upload upload) {
    return upload.owner().equals(owner());
  }

  private static Refusal unknown() {
    return Refusal.of(DocumentRefusal.UPLOAD_UNKNOWN);
  }

  /**
   * Adds a piece where the file has come to.
   *
   * @param offset where the sender believes it stands
   * @param piece at most {@link #PIECE} bytes
   * @throws Refusal {@link DocumentRefusal#UPLOAD_OFFSET_STALE} when the file stands elsewhere, so
   *     that the sender asks; {@link DocumentRefusal#DOCUMENT_TOO_LARGE} beyond its size
   */
  @Transactional(REQUIRES_NEW)
  public Upload append(long id, long offset, byte[] piece) {
    Upload upload = uploads.lock(id).filter(this::isOwn).orElseThrow(UploadService::unknown);
    if (upload.received() != offset) {
      throw Refusal.of(DocumentRefusal.UPLOAD_OFFSET_STALE, upload.received());
    }
    if (piece.length > Math.min(upload.missing(), PIECE) || upload.pieces() >= MOST_PIECES) {
      throw Refusal.of(DocumentRefusal.DOCUMENT_TOO_LARGE, ReceivedFile.LARGEST / MEGABYTE);
    }
    if (piece.length == 0) {
      return upload;
    }
    byte[] sealed = seal.seal(nameOf(id), upload.pieces(), piece);
    uploads.append(upload, sealed, piece.length, clock.instant());
    return new Upload(
        id,
        upload.owner(),
        upload.name(),
        upload.size(),
        upload.received() + piece.length,
        upload.pieces() + 1,
        upload.keyName());
  }

  private static byte[] nameOf(long id) {
    return ByteBuffer.allocate(Long.BYTES).putLong(id).array();
  }

  /** Lets go of a file of the caller's; of one that is gone already too. */
  public void discard(long id) {
    uploads.find(id).filter(this::isOwn).ifPresent(own -> uploads.remove(own.id()));
  }

  /**
   * The bytes of a file that has come whole, one piece in memory at a time.
   *
   * @throws Refusal when it is not whole yet, or not the caller's
   */
  @Transactional(NOT_SUPPORTED)
  public InputStream open(long id) {
    Upload upload = find(id);
    if (!upload.isComplete()) {
      throw Refusal.of(DocumentRefusal.UPLOAD_UNFINISHED).at("/content");
    }
    return new SequenceInputStream(new Pieces(upload));
  }

  /**
   * Lets go of files nothing came for since yesterday, a bounded number at a time.
   *
   * @return how many went
   */
  public int sweep() {
    return uploads.sweep(clock.instant().minus(KEPT), SWEPT_AT_ONCE);
  }

  private final class Pieces implements Enumeration<InputStream> {

    private final Upload upload;
    private int number;

    Pieces(Upload upload) {
      this.upload = upload;
    }

    @Override
    public boolean hasMoreElements() {
      return number < upload.pieces();
    }

    @Override
    public InputStream nextElement() {
      byte[] sealed = uploads.piece(upload.id(), number).orElseThrow(NoSuchElementException::new);
      return new ByteArrayInputStream(
          seal.open(upload.keyName(), nameOf(upload.id()), number++, sealed));
    }
  }
}
