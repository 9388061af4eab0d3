package org.quittance.portal.creditor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quittance.document.DocumentService;
import org.quittance.portal.shared.Redirect;

/** Turns proofs away that are too large, before a byte of them is read. */
@WebFilter({
  "/creditor/case",
  "/creditor/case.xhtml",
  "/creditor/dispute",
  "/creditor/dispute.xhtml",
  "/creditor/place",
  "/creditor/place.xhtml"
})
public class ProofGate extends HttpFilter {

  static final String TOO_LARGE = "large";
  private static final long serialVersionUID = 1L;
  private static final int MOST_AT_ONCE = 5;
  // The form's own fields around the files.
  private static final long FORM = 65_536;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getContentLengthLong() > (long) MOST_AT_ONCE * DocumentService.LARGEST + FORM) {
      Redirect.to("/creditor/portfolio?" + TOO_LARGE + "=1", request, response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
