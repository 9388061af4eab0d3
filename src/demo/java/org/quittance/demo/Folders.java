package org.quittance.demo;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.stream.Stream;

/** Whole folders: emptied and copied. */
public final class Folders {

  private Folders() {}

  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /**
   * Copies what is new or changed.
   *
   * @return how many files were copied
   */
  public static int refresh(Path from, Path to) throws IOException {
    int[] copied = {0};
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path target = to.resolve(from.relativize(file).toString());
            if (isOlder(target, attributes)) {
              Files.createDirectories(target.getParent());
              Files.copy(
                  file,
                  target,
                  StandardCopyOption.REPLACE_EXISTING,
                  StandardCopyOption.COPY_ATTRIBUTES);
              copied[0]++;
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return copied[0];
  }

  private static boolean isOlder(Path target, BasicFileAttributes source) throws IOException {
    return !Files.exists(target)
        // Copying keeps less of a nanosecond than the file had.
        || Files.getLastModifiedTime(target).toMillis() < source.lastModifiedTime().toMillis()
        || Files.size(target) != source.size();
  }
}
