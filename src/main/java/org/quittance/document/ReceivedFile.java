package org.quittance.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.metadata.Metadata;
import org.quittance.document.rules.MediaType;
import org.quittance.refusal.Refusal;

/**
 * A file on its way in, kept on disk until it is accepted so that large ones do not fill the
 * memory.
 */
final class ReceivedFile implements AutoCloseable {

  /** Largest file taken, in bytes, inclusive. */
  static final int LARGEST = 10 * 1024 * 1024;

  private static final Logger LOG = System.getLogger(ReceivedFile.class.getName());
  private static final int MEGABYTE = 1024 * 1024;

  private final Path path;
  private final int size;
  private final byte[] sha256;

  private ReceivedFile(Path path, int size, byte[] sha256) {
    this.path = path;
    this.size = size;
    this.sha256 = sha256;
  }

  /**
   * Reads the whole stream, and no more of it than may be kept.
   *
   * @throws Refusal when there is nothing in it or too much
   */
  static ReceivedFile of(InputStream content) {
    Path path = null;
    try {
      path = Files.createTempFile("received", ".part");
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      int size = spool(content, path, digest);
      return new ReceivedFile(path, size, digest.digest());
    } catch (IOException e) {
      delete(path);
      throw new UncheckedIOException("A file could not be received", e);
    } catch (NoSuchAlgorithmException e) {
      delete(path);
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    } catch (Refusal refused) {
      delete(path);
      throw refused;
    }
  }

  private static int spool(InputStream content, Path path, MessageDigest digest)
      throws IOException {
    int size = 0;
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
      byte[] buffer = new byte[8192];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > LARGEST) {
          throw Refusal.of(DocumentRefusal.DOCUMENT_TOO_LARGE, LARGEST / MEGABYTE).at("/content");
        }
        out.write(buffer, 0, read);
      }
    }
    if (size == 0) {
      throw Refusal.of(DocumentRefusal.DOCUMENT_EMPTY).at("/content");
    }
    return size;
  }

  /** What the content is, by its first bytes alone; empty for anything a case does not accept. */
  Optional<MediaType> mediaType() {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      return MediaType.of(
          TikaConfig.getDefaultConfig().getMimeRepository().detect(in, new Metadata()).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int size() {
    return size;
  }

  byte[] sha256() {
    return sha256.clone();
  }

  /** Where it waits; gone when this is closed. */
  Path path() {
    return path;
  }

  InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  @Override
  public void close() {
    delete(path);
  }

  private static void delete(Path path) {
    if (path != null) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        LOG.log(Level.WARNING, "A received file stays in the temporary folder: {0}", path);
      }
    }
  }
}
