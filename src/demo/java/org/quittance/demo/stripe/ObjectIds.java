package org.quittance.demo.stripe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Makes identifiers that look like Stripe's. The same seed gives the same sequence, and a number is
 * never used twice: a portal that remembers events by identifier must not meet an old one again.
 */
final class ObjectIds {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int USUAL_LENGTH = 24;
  private static final int SESSION_LENGTH = 58;

  private long seed;
  private long used;

  ObjectIds(long seed) {
    this.seed = seed;
  }

  /** An identifier such as {@code pi_3Kx…}; {@code prefix} comes without its underscore. */
  String next(String prefix) {
    return prefix + "_" + letters(USUAL_LENGTH);
  }

  String nextSession() {
    return "cs_test_a1" + letters(SESSION_LENGTH);
  }

  /** A secret of {@code length} letters and digits. */
  synchronized String letters(int length) {
    used++;
    StringBuilder letters = new StringBuilder(length);
    for (int block = 0; letters.length() < length; block++) {
      for (byte each : digest(seed + ":" + used + ":" + block)) {
        if (letters.length() < length) {
          letters.append(ALPHABET.charAt((each & 0xff) % ALPHABET.length()));
        }
      }
    }
    return letters.toString();
  }

  synchronized long seed() {
    return seed;
  }

  synchronized long used() {
    return used;
  }

  synchronized void restore(long savedSeed, long savedUsed) {
    seed = savedSeed;
    used = savedUsed;
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
