package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.quittance.access.SecretHasher;

/**
 * Encrypts the links and codes that wait in a row for their mail to leave: AES-256-GCM under a key
 * derived from the configured pepper, so that a stolen table opens nothing. While a previous pepper
 * is configured, rows written under it can still be read.
 */
@ApplicationScoped
class MailSecrets {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Supplier<List<byte[]>> keys;

  protected MailSecrets() {}

  @Inject
  MailSecrets(SecretHasher hasher) {
    this(() -> hasher.hashes("mail-secret", "key"));
  }

  /**
   * @param keys of 32 bytes; the first encrypts, all are tried to decrypt
   */
  MailSecrets(Supplier<List<byte[]>> keys) {
    this.keys = keys;
  }

  byte[] encrypt(String secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] text =
          cipher(Cipher.ENCRYPT_MODE, keys.get().get(0), nonce)
              .doFinal(secret.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.allocate(nonce.length + text.length).put(nonce).put(text).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A secret cannot be encrypted", e);
    }
  }

  String decrypt(byte[] encrypted) {
    byte[] nonce = new byte[NONCE_BYTES];
    ByteBuffer buffer = ByteBuffer.wrap(encrypted).get(nonce);
    byte[] text = new byte[buffer.remaining()];
    buffer.get(text);
    GeneralSecurityException last = null;
    for (byte[] key : keys.get()) {
      try {
        return new String(
            cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(text), StandardCharsets.UTF_8);
      } catch (GeneralSecurityException e) {
        last = e;
      }
    }
    throw new IllegalStateException(
        "The secret of a mail was written under another pepper; set the previous one", last);
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
