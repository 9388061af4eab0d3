package org.quittance.portal.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The sign-in page: keeps the address that was typed, never the password. */
@Named
@RequestScoped
public class SignInPage {

  @Inject private HttpServletRequest request;

  /** Puts the reason into words; changes nothing. */
  public void prepare() {
    Doorstep.tell(request);
  }

  public String getEmail() {
    return "POST".equals(request.getMethod()) ? request.getParameter("email") : null;
  }

  /** Where to go afterwards; judged again when it is used. */
  public String getNext() {
    return request.getParameter("next");
  }

  /** True right after signing out. */
  public boolean isSignedOut() {
    return request.getParameter("bye") != null;
  }
}
