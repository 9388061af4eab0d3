package org.quittance.access;

import java.time.Instant;

/**
 * A fresh link, with its secret: handed to whoever sends it and kept nowhere.
 *
 * @param url contains the token in clear; never to be logged or stored unencrypted
 */
public record IssuedLink(long id, String url, Instant expiresAt) {

  @Override
  public String toString() {
    return "IssuedLink[id=" + id + ", expiresAt=" + expiresAt + "]";
  }
}
