package org.quittance.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes what cannot be guessed. */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  // Crockford's: no letter that is taken for a digit, and none that makes a word.
  private static final String CLEAR = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LETTER_CODE = 10;
  private static final int PASSWORD = 16;

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

  /** 50 bits, to be typed off paper. */
  static String letterCode() {
    return clear(LETTER_CODE);
  }

  /** 80 bits in groups of four, to be told or typed once. */
  static String password() {
    return clear(PASSWORD).replaceAll("(.{4})(?=.)", "$1-");
  }

  private static String clear(int length) {
    return RANDOM
        .ints(length, 0, CLEAR.length())
        .mapToObj(CLEAR::charAt)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }

  /** A letter's code in two groups. */
  static String printed(String letterCode) {
    return letterCode.replaceAll("(.{5})(?=.)", "$1-");
  }

  /** Six digits, leading zeros kept. */
  static String code() {
    return String.format("%06d", RANDOM.nextInt(1_000_000));
  }
}
