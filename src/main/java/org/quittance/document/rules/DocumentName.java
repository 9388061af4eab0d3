package org.quittance.document.rules;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The name a file is kept and offered under. Whoever sent it chose the name, so nothing in it is
 * trusted: no folders, no invisible characters, and the ending always tells what the content is.
 */
public final class DocumentName {

  /** Longest name kept, in characters, ending included. */
  public static final int LONGEST = 120;

  private DocumentName() {}

  /**
   * @param given as sent; may be null or a whole path
   * @param otherwise what to call a file whose name says nothing
   */
  public static String of(String given, MediaType type, String otherwise) {
    String name = Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    // Controls, format characters (they can turn a name around), halves of characters and what
    // file systems reserve.
    name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}<>:\"|?*%;]", "");
    name = name.replaceAll("\\s+", " ").strip();
    String stem = withoutEnding(name, type).replaceAll("^[. ]+|[. ]+$", "");
    if (stem.isEmpty()) {
      stem = otherwise;
    }
    String ending = "." + type.extension();
    int room = LONGEST - ending.length();
    if (stem.length() > room) {
      int end = Character.isHighSurrogate(stem.charAt(room - 1)) ? room - 1 : room;
      stem = stem.substring(0, end).strip();
    }
    return stem + ending;
  }

  private static String withoutEnding(String name, MediaType type) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String ending : new String[] {"." + type.extension(), ".jpeg"}) {
      boolean isIts = !ending.equals(".jpeg") || type == MediaType.JPEG;
      if (isIts && lower.endsWith(ending)) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }
}
