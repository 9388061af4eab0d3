package org.quittance.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Runs the verifier that lies in an evidence file, as whoever received the file would. */
final class Verifier {

  /**
   * What it came to.
   *
   * @param code 0 intact, 1 altered, 2 unreadable
   */
  record Verdict(int code, String said) {}

  private Verifier() {}

  static Verdict verify(Map<String, byte[]> files) {
    try {
      Path folder = Files.createTempDirectory("evidence");
      Path program = folder.resolve("Verify.java");
      Path zip = folder.resolve("evidence.zip");
      Files.write(program, files.get("Verify.java"));
      Files.write(zip, packed(files));
      Process run =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Duser.language=en",
                  program.toString(),
                  zip.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Verdict verdict = new Verdict(run.waitFor(), said);
      Files.delete(program);
      Files.delete(zip);
      Files.delete(folder);
      return verdict;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), read(in));
      }
    }
    return files;
  }

  private static byte[] read(InputStream in) throws IOException {
    return in.readAllBytes();
  }

  private static byte[] packed(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
