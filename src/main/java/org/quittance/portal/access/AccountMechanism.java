package org.quittance.portal.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.quittance.access.AccountService;
import org.quittance.portal.shared.Redirect;

/**
 * Tells the container at every request who signed in, and leads whoever did not to the sign-in
 * page. A session ends at once when its account is disabled or its password changed.
 */
@ApplicationScoped
public class AccountMechanism implements HttpAuthenticationMechanism {

  @Inject private AccountService accounts;
  @Inject private Clock clock;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Optional<AccountSession> known = AccountSession.of(request);
    // Pages open to everyone do not depend on who asks, so they cost no look at the account.
    if (known.isPresent() && (!context.isProtected() || isStillGood(known.get()))) {
      return context.notifyContainerAboutLogin(
          new CallerPrincipal(known.get().account().email()),
          Set.of(known.get().account().role().name()));
    }
    if (!context.isProtected()) {
      return context.doNothing();
    }
    known.ifPresent(ended -> request.getSession().invalidate());
    return leadToSignIn(request, response);
  }

  private boolean isStillGood(AccountSession session) {
    return clock.instant().isBefore(session.endsAt()) && accounts.isCurrent(session.account());
  }

  private static AuthenticationStatus leadToSignIn(
      HttpServletRequest request, HttpServletResponse response) {
    String next =
        "GET".equals(request.getMethod())
            ? "?next=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8)
            : "";
    try {
      Redirect.to(SignInDoor.PATH + next, request, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }

  private static String wanted(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
  }
}
