package org.quittance.evidence;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.quittance.platform.Sha256;

/** A ZIP file being written, which remembers the size and the fingerprint of all it holds. */
final class CaseZip implements AutoCloseable {

  private final ZipOutputStream zip;
  private final Instant at;
  private final List<Map<String, Object>> files = new ArrayList<>();

  CaseZip(OutputStream out, Instant at) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.at = at;
  }

  /** Writes to a file that is open. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  void add(String path, Content content) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setLastModifiedTime(FileTime.from(at));
    zip.putNextEntry(entry);
    MessageDigest digest = Sha256.begun();
    Counted counted = new Counted(new DigestOutputStream(zip, digest));
    content.writeTo(counted);
    counted.flush();
    zip.closeEntry();
    files.add(
        Map.of(
            "path",
            path,
            "size",
            counted.bytes,
            "sha256",
            HexFormat.of().formatHex(digest.digest())));
  }

  void addText(String path, String text) throws IOException {
    add(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * @param leftOut names of facts that the reader must not see
   */
  void addJson(String path, Object value, Set<String> leftOut) throws IOException {
    add(
        path,
        out -> {
          JsonGenerator json =
              Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                  .createGenerator(new KeptOpen(out), StandardCharsets.UTF_8);
          new PlainJson(json, leftOut).write(value);
          json.close();
        });
  }

  /** A file that comes with the program. */
  void addResource(String path, String name) throws IOException {
    try (InputStream in = CaseZip.class.getResourceAsStream(name)) {
      add(path, in::transferTo);
    }
  }

  /** What was written so far: path, size and fingerprint of each file. */
  List<Map<String, Object>> files() {
    return files;
  }

  /** Ends the ZIP and leaves what is below it open: that is the server's. */
  @Override
  public void close() throws IOException {
    zip.finish();
    zip.flush();
  }

  /** A generator closes what it writes to; a file in a ZIP is followed by others. */
  private static final class KeptOpen extends FilterOutputStream {

    KeptOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] content, int from, int length) throws IOException {
      out.write(content, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  private static final class Counted extends FilterOutputStream {

    private long bytes;

    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      bytes++;
    }

    @Override
    public void write(byte[] content, int from, int length) throws IOException {
      out.write(content, from, length);
      bytes += length;
    }
  }
}
