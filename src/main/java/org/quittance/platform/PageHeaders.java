package org.quittance.platform;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells browsers what a page of ours never does. Public pages run no script and wear no style but
 * from our own files; desk pages get their policy from PrimeFaces, which adds a nonce per answer.
 * Personal pages are kept by no cache. What is the same for every answer is set by the server
 * itself.
 */
@WebFilter("/*")
public class PageHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient PublicPolicy policy;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path =
        request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    if (!isDesk(path)) {
      response.setHeader(PublicPolicy.HEADER, policy.text());
    }
    if (path.startsWith("/l/")) {
      // The address itself is a key.
      response.setHeader("Referrer-Policy", "no-referrer");
    }
    if (!path.startsWith("/jakarta.faces.resource/") && !path.startsWith("/brand/")) {
      response.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }

  /** True for addresses of staff and creditor pages, which PrimeFaces serves. */
  public static boolean isDesk(String path) {
    return path.startsWith("/staff/") || path.startsWith("/creditor/");
  }
}
