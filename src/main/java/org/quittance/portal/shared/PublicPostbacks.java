package org.quittance.portal.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.quittance.platform.PageHeaders;

/**
 * Lets forms of public pages come back. PrimeFaces takes every such form for one of its own and
 * fails without the script nonce that its own scripts would have sent along; public pages carry
 * none of them, and their policy trusts no nonce, so any well-formed one will do.
 */
@WebFilter("/*")
public class PublicPostbacks extends HttpFilter {

  private static final long serialVersionUID = 1L;
  static final String NONCE = "primefaces.nonce";
  private static final String ANY_NONCE =
      Base64.getEncoder()
          .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean isPublicForm =
        "POST".equals(request.getMethod()) && !PageHeaders.isDesk(request.getServletPath());
    chain.doFilter(isPublicForm ? new WithNonce(request) : request, response);
  }

  private static final class WithNonce extends HttpServletRequestWrapper {

    WithNonce(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getParameter(String name) {
      return NONCE.equals(name) ? ANY_NONCE : super.getParameter(name);
    }
  }
}
