package org.quittance.portal.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Where a request comes from, as far as the browser tells. */
public final class RequestOrigin {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private RequestOrigin() {}

  /**
   * True when another site made the browser send something that may change things. Second line
   * behind the session cookie, which browsers keep from such requests; one that does not tell is
   * let through.
   */
  public static boolean isForged(HttpServletRequest request) {
    return !READING.contains(request.getMethod())
        && "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
  }
}
