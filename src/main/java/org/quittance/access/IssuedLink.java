package org.quittance.access;

import java.time.Instant;

/**
 * A fresh link, with its secret: handed to whoever sends it and kept nowhere.
 *
 * @param url contains the token in clear; never to be logged or stored unencrypted
 * @param letterCode to be printed beside the link of a letter, as secret as the link; null for any
 *     other channel
 */
public record IssuedLink(long id, String url, Instant expiresAt, String letterCode) {

  @Override
  public String toString() {
    return "IssuedLink[id=" + id + ", expiresAt=" + expiresAt + "]";
  }
}
