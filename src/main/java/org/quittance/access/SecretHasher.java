package org.quittance.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.quittance.platform.Settings;

/**
 * Turns secrets into what may be stored: HMAC-SHA-256 under a pepper that is configured and never
 * in the database, so that a stolen table opens nothing and short codes cannot be searched for.
 * While {@code quittance.token.pepper.previous} is set, secrets hashed under it are still
 * recognised.
 */
@ApplicationScoped
public class SecretHasher {

  static final String PEPPER = "quittance.token.pepper";
  static final String PREVIOUS_PEPPER = "quittance.token.pepper.previous";
  private static final int SHORTEST_PEPPER = 16;
  private static final String ALGORITHM = "HmacSHA256";

  private Settings settings;
  private SecretKeySpec key;
  private SecretKeySpec previousKey;

  protected SecretHasher() {}

  @Inject
  public SecretHasher(Settings settings) {
    this.settings = settings;
  }

  /**
   * @throws IllegalStateException when there is no pepper: the portal must not run without one
   */
  @PostConstruct
  void readPeppers() {
    String pepper =
        settings
            .text(PEPPER)
            .filter(text -> text.length() >= SHORTEST_PEPPER)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Set QUITTANCE_TOKEN_PEPPER to a random text of at least "
                            + SHORTEST_PEPPER
                            + " characters, the same on every server"));
    key = keyOf(pepper);
    previousKey = settings.text(PREVIOUS_PEPPER).map(SecretHasher::keyOf).orElse(null);
  }

  /**
   * @param purpose keeps equal secrets of different kinds apart
   */
  public byte[] hash(String purpose, String secret) {
    return hash(key, purpose, secret);
  }

  /** Every hash under which the secret may be on file; the current one first. */
  public List<byte[]> hashes(String purpose, String secret) {
    List<byte[]> all = new ArrayList<>(2);
    all.add(hash(key, purpose, secret));
    if (previousKey != null) {
      all.add(hash(previousKey, purpose, secret));
    }
    return all;
  }

  /** Compares in a time that does not tell where they differ. */
  public boolean matches(byte[] stored, String purpose, String secret) {
    boolean matches = false;
    for (byte[] hash : hashes(purpose, secret)) {
      matches |= MessageDigest.isEqual(stored, hash);
    }
    return matches;
  }

  private static SecretKeySpec keyOf(String pepper) {
    return new SecretKeySpec(pepper.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  private static byte[] hash(SecretKeySpec key, String purpose, String secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
    }
  }
}
