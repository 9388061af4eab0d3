package org.quittance.access;

/**
 * A fresh key, shown once.
 *
 * @param key in clear; kept nowhere
 */
public record IssuedApiKey(ApiKeySummary summary, String key) {

  @Override
  public String toString() {
    return "IssuedApiKey[" + summary.name() + "]";
  }
}
