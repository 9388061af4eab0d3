package org.quittance.portal.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quittance.caserecords.ImportService;
import org.quittance.portal.shared.Redirect;

/** Turns files away that are too large, before a byte of them is read. */
@WebFilter({
  "/staff/imports",
  "/staff/imports.xhtml",
  "/staff/case",
  "/staff/case.xhtml",
  "/staff/place",
  "/staff/place.xhtml",
  "/staff/declare",
  "/staff/declare.xhtml"
})
public class UploadGate extends HttpFilter {

  static final String TOO_LARGE = "large";
  private static final long serialVersionUID = 1L;
  // The form's own fields around the file.
  private static final long FORM = 65_536;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getContentLengthLong() > ImportService.GREATEST + FORM) {
      String page = request.getServletPath().startsWith("/staff/imports") ? "imports" : "cases";
      Redirect.to("/staff/" + page + "?" + TOO_LARGE + "=1", request, response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
