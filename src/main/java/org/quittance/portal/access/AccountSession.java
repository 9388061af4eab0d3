package org.quittance.portal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.quittance.access.AccountSummary;
import org.quittance.access.Actor;

/**
 * Who signed in with a password, as the session remembers it.
 *
 * @param creditorId null for staff
 * @param endsAt exclusive, however busy the session is
 */
public record AccountSession(AccountSummary account, Long creditorId, Instant endsAt)
    implements Serializable {

  private static final String ATTRIBUTE = AccountSession.class.getName();

  /** Never makes a session where there is none. */
  public static Optional<AccountSession> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((AccountSession) session.getAttribute(ATTRIBUTE));
  }

  void keepIn(HttpSession session) {
    session.setAttribute(ATTRIBUTE, this);
  }

  static void forget(HttpSession session) {
    session.removeAttribute(ATTRIBUTE);
  }

  public Actor actor() {
    return account.role().isStaff()
        ? Actor.staff(account.email(), account.role())
        : Actor.creditor(account.email(), creditorId);
  }

  /** Where this account's pages are, with a slash at both ends. */
  String area() {
    return account.role().isStaff() ? "/staff/" : "/creditor/";
  }

  /** The first page of those who may do what this account may do. */
  public String home() {
    return account.role().isStaff() ? "/staff/worklist" : "/creditor/portfolio";
  }
}
