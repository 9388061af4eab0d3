package org.quittance.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.quittance.platform.Sha256;

/**
 * Where the bytes of files are kept: each content once, named by what it is, and sealed. Holds one
 * slice in memory at a time, whatever the size of a file.
 */
@ApplicationScoped
public class ContentVault {

  /** Longest slice, in bytes before it is sealed. */
  public static final int SLICE = 1024 * 1024;

  private static final Duration LEAST_AGE_OF_THE_UNNAMED = Duration.ofDays(1);
  private static final int SWEPT_AT_ONCE = 200;

  private ContentRepository contents;
  private ContentSeal seal;
  private Clock clock;

  protected ContentVault() {}

  @Inject
  public ContentVault(ContentRepository contents, ContentSeal seal, Clock clock) {
    this.contents = contents;
    this.seal = seal;
    this.clock = clock;
  }

  /** Keeps a file in the caller's transaction, unless its content is there already. */
  void keep(ReceivedFile file) {
    byte[] sha256 = file.sha256();
    ContentRepository.Heading heading = new ContentRepository.Heading(file.size(), seal.keyName());
    if (!contents.enter(sha256, heading, clock.instant())) {
      return;
    }
    try (InputStream in = file.open()) {
      int number = 0;
      for (byte[] slice = in.readNBytes(SLICE); slice.length > 0; slice = in.readNBytes(SLICE)) {
        contents.addSlice(sha256, number, seal.seal(sha256, number, slice));
        number++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes out a content. Call it without a transaction: the reader may be slow.
   *
   * @throws IllegalStateException when what is stored is not what was kept; some of it may have
   *     been written by then
   */
  public void copy(byte[] sha256, OutputStream out) throws IOException {
    ContentRepository.Heading heading =
        contents
            .find(sha256)
            .orElseThrow(
                () -> new IllegalStateException("Lost: " + HexFormat.of().formatHex(sha256)));
    MessageDigest digest = Sha256.begun();
    DigestOutputStream measured = new DigestOutputStream(out, digest);
    int number = 0;
    for (Optional<byte[]> sealed = contents.slice(sha256, number);
        sealed.isPresent();
        sealed = contents.slice(sha256, number)) {
      measured.write(seal.open(heading.keyName(), sha256, number, sealed.get()));
      number++;
    }
    // A slice that is gone altogether breaks no seal.
    if (!MessageDigest.isEqual(digest.digest(), sha256)) {
      throw new IllegalStateException("Cut short: " + HexFormat.of().formatHex(sha256));
    }
  }

  /**
   * Lets go of contents that no document names any more.
   *
   * @return how many went; there may be more
   */
  int sweep() {
    return contents.sweep(clock.instant().minus(LEAST_AGE_OF_THE_UNNAMED), SWEPT_AT_ONCE);
  }
}
