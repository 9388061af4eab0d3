package org.quittance.access;

import java.util.Map;
import org.quittance.platform.Settings;

/** Hashers for tests without a server. */
public final class Peppers {

  private Peppers() {}

  public static SecretHasher hasher() {
    return hasher(Map.of("QUITTANCE_TOKEN_PEPPER", "a pepper of sixteen or more"));
  }

  static SecretHasher hasher(Map<String, String> environment) {
    SecretHasher hasher = new SecretHasher(new Settings(name -> null, environment::get));
    hasher.readPeppers();
    return hasher;
  }
}
