package org.quittance.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Refuses what another site makes a browser send under a reader's cookie. Pages can therefore do
 * without a state on the server, which would hold a token and expire. Programs, which send neither
 * of the two headers, are known by their keys instead.
 */
@WebFilter("/*")
public class SameSitePosts extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!SAFE.contains(request.getMethod()) && isForeign(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isForeign(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !OWN.contains(site);
    }
    String origin = request.getHeader("Origin");
    return origin != null && !isOwn(origin, request.getHeader("Host"));
  }

  // Browsers send "null" as the origin of a form on a page that asked for no referrer.
  private static boolean isOwn(String origin, String host) {
    try {
      return "null".equals(origin) || URI.create(origin).getAuthority().equalsIgnoreCase(host);
    } catch (IllegalArgumentException | NullPointerException notAnAddress) {
      return false;
    }
  }
}
