package org.quittance.portal.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quittance.platform.Settings;

/**
 * Remembers the language asked for by {@code ?lang=} and shows the same page again without it, so
 * that the choice survives a bookmark and works without script.
 */
@WebFilter("/*")
public class LanguageSwitch extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

  @Inject private transient Settings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<PageLanguage> wanted = wanted(request);
    if (wanted.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Cookie cookie = new Cookie(Language.COOKIE, wanted.get().tag());
    cookie.setPath("/");
    cookie.setMaxAge(A_YEAR);
    cookie.setHttpOnly(true);
    cookie.setSecure(settings.isPortalSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", samePage(request));
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
  }

  private static Optional<PageLanguage> wanted(HttpServletRequest request) {
    String query = request.getQueryString();
    return "GET".equals(request.getMethod()) && query != null && query.contains(Language.PARAMETER)
        ? PageLanguage.tagged(request.getParameter(Language.PARAMETER))
        : Optional.empty();
  }

  private static String samePage(HttpServletRequest request) {
    // Two leading slashes would name another host.
    String path = request.getRequestURI().replaceAll("^[/\\\\]+", "/");
    String rest = Language.otherParameters(request).collect(Collectors.joining("&"));
    return rest.isEmpty() ? path : path + "?" + rest;
  }
}
