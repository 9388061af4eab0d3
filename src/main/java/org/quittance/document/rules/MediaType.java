package org.quittance.document.rules;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of file a case accepts: what every browser shows and no office program executes. */
public enum MediaType {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg"),
  /** What phones photograph in. */
  HEIC("image/heic", "heic");

  private final String code;
  private final String extension;

  MediaType(String code, String extension) {
    this.code = code;
    this.extension = extension;
  }

  /** As in a Content-Type header. */
  public String code() {
    return code;
  }

  /** What names of such files end with, without the dot. */
  public String extension() {
    return extension;
  }

  public static Optional<MediaType> of(String code) {
    // The same pictures under the name of the container (ISO/IEC 23008-12).
    String known = code.equals("image/heif") ? HEIC.code : code;
    return Arrays.stream(values()).filter(one -> one.code.equals(known)).findFirst();
  }
}
