package org.quittance.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** Makes what cannot be guessed. */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  private Secrets() {}

  /** 256 bits as 43 characters that survive every mail client. */
  static String token() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return BASE64.encodeToString(bytes);
  }

  static boolean isToken(String text) {
    return text != null && TOKEN.matcher(text).matches();
  }

  /** Six digits, leading zeros kept. */
  static String code() {
    return String.format("%06d", RANDOM.nextInt(1_000_000));
  }
}
