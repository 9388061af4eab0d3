package org.quittance.jurisdiction;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Reads the passages of law that ship beside these classes, one file a country. */
final class PublishedTexts {

  private final String file;
  private final Properties passages = new Properties();

  PublishedTexts(String file) {
    this.file = file;
    try (InputStream stream = PublishedTexts.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("The texts " + file + " are missing");
      }
      passages.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String of(String key) {
    String text = passages.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("No text " + key + " in " + file);
    }
    return text;
  }
}
