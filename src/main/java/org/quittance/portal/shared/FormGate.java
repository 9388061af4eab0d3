package org.quittance.portal.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Bounds what forms may bring, before anything of them is read. On the pages where debtors write, a
 * form that is too large comes through as {@link CutForm}: the page keeps what was typed and asks
 * for smaller files. First in web.xml, because the server itself hangs up on what exceeds its own
 * bound, says nothing, and leaves no page to say it.
 */
public class FormGate extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final long MEGABYTE = 1024L * 1024L;
  // Of a form without files, and around them.
  private static final long FIELDS = MEGABYTE;
  private static final long FILES_OF_DEBTORS = 50 * MEGABYTE + FIELDS;
  private static final long FILES_OF_ACCOUNTS = 256 * MEGABYTE;

  private static final Set<String> WRITTEN_ON =
      Set.of("/debtor/messages", "/debtor/dispute", "/debtor/tell-about");

  /** A gate of their own answers there. */
  private static final Set<String> GATED =
      Set.of("/staff/imports", "/staff/case", "/staff/place", "/staff/declare");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String type = request.getContentType();
    boolean files = type != null && type.startsWith("multipart/");
    if (!files && (type == null || !type.startsWith("application/x-www-form-urlencoded"))) {
      chain.doFilter(request, response);
      return;
    }
    long length = request.getContentLengthLong();
    String page = page(request);
    // A form that brings nothing need not say so; HTTP/2 has no header to tell by.
    if (length < 0 && (files || request.getInputStream().read() >= 0)) {
      response.setStatus(HttpServletResponse.SC_LENGTH_REQUIRED);
    } else if (length <= (files ? most(page) : FIELDS)) {
      chain.doFilter(request, response);
    } else {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      if (files && WRITTEN_ON.contains(page)) {
        CutForm.read(request);
        chain.doFilter(request, response);
      }
    }
  }

  private static long most(String page) {
    if (GATED.contains(page)) {
      return Long.MAX_VALUE;
    }
    if (page.startsWith("/staff/") || page.startsWith("/creditor/")) {
      return FILES_OF_ACCOUNTS;
    }
    return WRITTEN_ON.contains(page) || page.startsWith("/answer/") ? FILES_OF_DEBTORS : FIELDS;
  }

  private static String page(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
  }
}
