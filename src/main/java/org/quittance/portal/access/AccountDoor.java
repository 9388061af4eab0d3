package org.quittance.portal.access;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.quittance.portal.shared.Redirect;
import org.quittance.portal.shared.RequestOrigin;

/** Leads from the root of a protected area to its first page, and out of it by sign-out. */
@WebServlet({"/staff/", "/creditor/", "/sign-out"})
public class AccountDoor extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String home = AccountSession.of(request).map(AccountSession::home).orElse(SignInDoor.PATH);
    Redirect.to(home, request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpSession session = request.getSession(false);
    if (session != null && !RequestOrigin.isForged(request)) {
      session.invalidate();
    }
    Redirect.to(SignInDoor.PATH + "?bye", request, response);
  }
}
