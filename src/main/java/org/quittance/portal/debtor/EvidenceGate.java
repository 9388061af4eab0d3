package org.quittance.portal.debtor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quittance.document.DocumentService;
import org.quittance.portal.shared.Redirect;

/** Turns evidence away that is too large, before a byte of it is read; what was kept stays. */
@WebFilter({
  "/debtor/dispute",
  "/debtor/dispute.xhtml",
  "/debtor/tell-about",
  "/debtor/tell-about.xhtml"
})
public class EvidenceGate extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final int MOST_AT_ONCE = 5;
  // The form's own fields around the files.
  private static final long FORM = 65_536;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getContentLengthLong() > (long) MOST_AT_ONCE * DocumentService.LARGEST + FORM) {
      boolean told = request.getServletPath().startsWith("/debtor/tell-about");
      String page = told ? "/debtor/tell-about?kind=ALREADY_PAID" : "/debtor/dispute?step=words";
      Redirect.to(page + "&large=1", request, response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
