package org.quittance.access;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * bcrypt, with a SHA-512 pre-hash for passwords beyond the 72 bytes that bcrypt reads. Takes the
 * same time whether or not there is a hash to compare with.
 */
@ApplicationScoped
class PasswordHasher {

  private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;
  private static final LongPasswordStrategy LONG = LongPasswordStrategies.hashSha512(VERSION);

  private AccessSettings settings;
  private volatile String hashOfNobody;

  protected PasswordHasher() {}

  @Inject
  PasswordHasher(AccessSettings settings) {
    this.settings = settings;
  }

  String hash(String password) {
    return BCrypt.with(VERSION, LONG).hashToString(settings.passwordCost(), password.toCharArray());
  }

  boolean matches(String password, String hash) {
    return BCrypt.verifyer(VERSION, LONG)
        .verify(password.toCharArray(), hash.toCharArray())
        .verified;
  }

  /** Spends what {@link #matches} would spend, for an account that does not exist. */
  void matchNobody(String password) {
    String hash = hashOfNobody;
    if (hash == null) {
      hash = hash(Secrets.token());
      hashOfNobody = hash;
    }
    matches(password, hash);
  }

  /** True when the hash was made with another work factor than the one now asked for. */
  boolean isOutdated(String hash) {
    return hash.length() < 7 || Integer.parseInt(hash.substring(4, 6)) != settings.passwordCost();
  }
}
