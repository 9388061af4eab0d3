package org.quittance.document;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.quittance.platform.Settings;
import org.quittance.platform.Sha256;

/**
 * Seals the bytes of files before they are stored: AES-256-GCM under a key that is configured and
 * never stored, so that a stolen database or backup shows nothing and a changed byte is noticed. A
 * slice opens only at its own place in its own file. While {@code quittance.document.key.previous}
 * is set, what was sealed under it can still be opened.
 */
@ApplicationScoped
public class ContentSeal {

  static final String KEY = "quittance.document.key";
  static final String PREVIOUS_KEY = "quittance.document.key.previous";

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int NAME_LENGTH = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Settings settings;
  private List<NamedKey> keys;

  private record NamedKey(String name, SecretKeySpec secret) {}

  protected ContentSeal() {}

  @Inject
  public ContentSeal(Settings settings) {
    this.settings = settings;
  }

  /**
   * @throws IllegalStateException when there is no key: the portal must not keep files unsealed
   */
  @PostConstruct
  void readKeys() {
    keys = new ArrayList<>();
    keys.add(
        settings
            .text(KEY)
            .flatMap(ContentSeal::keyOf)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Set QUITTANCE_DOCUMENT_KEY to "
                            + KEY_BYTES
                            + " random bytes in Base64, as \"openssl rand -base64 32\" gives them")));
    settings.text(PREVIOUS_KEY).flatMap(ContentSeal::keyOf).ifPresent(keys::add);
  }

  private static Optional<NamedKey> keyOf(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text.strip());
      return bytes.length == KEY_BYTES
          ? Optional.of(
              new NamedKey(
                  Sha256.hex(bytes).substring(0, NAME_LENGTH), new SecretKeySpec(bytes, "AES")))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** What the key that seals now is called: a fingerprint, which gives nothing of it away. */
  public String keyName() {
    return keys.get(0).name();
  }

  /**
   * @param name what tells the file from every other: the SHA-256 of the whole, where it is known
   * @param number of the slice in it, from 0
   */
  public byte[] seal(byte[] name, int number, byte[] slice) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, keys.get(0).secret(), nonce, name, number).doFinal(slice);
      return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A file cannot be sealed", e);
    }
  }

  /**
   * @param keyName the key it was sealed under
   * @throws IllegalStateException when that key is not configured or the bytes are not what was
   *     sealed at this place
   */
  public byte[] open(String keyName, byte[] name, int number, byte[] sealed) {
    SecretKeySpec secret =
        keys.stream()
            .filter(key -> key.name().equals(keyName))
            .map(NamedKey::secret)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "A file was sealed under key " + keyName + ": set it as the previous one"));
    try {
      return cipher(Cipher.DECRYPT_MODE, secret, nonceOf(sealed), name, number)
          .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A stored file is not what was sealed", e);
    }
  }

  private static byte[] nonceOf(byte[] sealed) {
    byte[] nonce = new byte[NONCE_BYTES];
    ByteBuffer.wrap(sealed).get(nonce);
    return nonce;
  }

  private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, byte[] name, int number)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(name);
    cipher.updateAAD(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
    return cipher;
  }
}
