package org.quittance.portal.debtor;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.quittance.delegation.DelegateEntryService;
import org.quittance.portal.shared.Redirect;
import org.quittance.refusal.Refusal;

/** Where a delegate leaves a plan for the debtor to look at, instead of agreeing to it. */
@WebServlet("/debtor/prepare")
public class PrepareDoor extends HttpServlet {

  static final String DONE = "/debtor/prepared";

  private static final long serialVersionUID = 1L;

  /** What an address of wishes is made of: nothing that could lead elsewhere. */
  private static final Pattern WISH = Pattern.compile("by=[A-Za-z0-9=&.,%+_-]{1,3990}");

  @Inject private transient DelegateEntryService delegates;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Redirect.to("/debtor/propose", request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String wish = request.getParameter("wish");
    if (wish == null || !WISH.matcher(wish).matches()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    try {
      delegates.preparePlan(wish);
    } catch (Refusal refusal) {
      // Too many in a day, or taken back while this was on its way: the page says to wait.
      Redirect.to(DONE + "?later=1", request, response);
      return;
    }
    Redirect.to(DONE, request, response);
  }
}
