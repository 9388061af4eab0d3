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
 * Personal pages are kept by no cache and named in no referrer.
 */
@WebFilter("/*")
public class PageHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient Settings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path =
        request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    if (settings.isPortalSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (!isDesk(path)) {
      response.setHeader("Content-Security-Policy", publicPolicy());
    }
    if (!path.startsWith("/jakarta.faces.resource/") && !path.startsWith("/brand/")) {
      response.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }

  private static boolean isDesk(String path) {
    return path.startsWith("/staff/") || path.startsWith("/creditor/");
  }

  // A form that leads to the payment page is redirected there, and browsers check that target too.
  private String publicPolicy() {
    return "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; connect-src 'self'; "
        + "form-action 'self' https://checkout.stripe.com"
        + settings.text("quittance.payment.page").map(page -> " " + page).orElse("")
        + "; img-src 'self' data:; style-src 'self'; script-src 'self'";
  }
}
