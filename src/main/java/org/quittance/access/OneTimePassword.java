package org.quittance.access;

import java.time.Instant;

/**
 * A password that an administrator gives somebody, shown once.
 *
 * @param usableUntil exclusive
 */
public record OneTimePassword(String email, String password, Instant usableUntil) {

  @Override
  public String toString() {
    return "OneTimePassword[email=" + email + "]";
  }
}
