package org.quittance.portal.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.quittance.access.AccessRefusal;
import org.quittance.access.AccountService;
import org.quittance.access.AccountSummary;
import org.quittance.access.SignInLimitService;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

/** Where people of the agency and of creditors choose another password. */
@Named
@RequestScoped
public class PasswordPage {

  @Inject private AccountService accounts;
  @Inject private SignInLimitService limits;
  @Inject private HttpServletRequest request;

  private String current;
  private String password;
  private String again;

  /** Changes it and ends every other session; this one goes on under a new id. */
  public String change() {
    AccountSession session = AccountSession.of(request).orElseThrow();
    if (password == null || !password.equals(again)) {
      Feedback.problem("again", "password.again");
      return null;
    }
    String email = session.account().email();
    // Whoever finds an open session may not guess on either.
    Duration wait = limits.count(email, request.getRemoteAddr());
    if (!wait.isZero()) {
      throw Refusal.of(AccessRefusal.TOO_MANY_TRIES, wait.toSeconds()).at("/current");
    }
    AccountSummary account = accounts.changePassword(session.account().id(), current, password);
    limits.succeeded(email);
    request.changeSessionId();
    new AccountSession(account, session.creditorId(), session.endsAt())
        .keepIn(request.getSession());
    Feedback.news("password.changed");
    return session.home() + ".xhtml?faces-redirect=true";
  }

  /** True while the password is one that an administrator gave. */
  public boolean isDemanded() {
    return AccountSession.of(request).map(one -> one.account().mustChangePassword()).orElse(false);
  }

  public String getCurrent() {
    return null;
  }

  public void setCurrent(String current) {
    this.current = current;
  }

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getAgain() {
    return null;
  }

  public void setAgain(String again) {
    this.again = again;
  }
}
