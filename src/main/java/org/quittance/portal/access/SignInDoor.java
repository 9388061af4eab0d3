package org.quittance.portal.access;

import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.quittance.access.AccessRefusal;
import org.quittance.access.AccessSettings;
import org.quittance.access.AccountService;
import org.quittance.access.AccountSummary;
import org.quittance.access.CreditorDirectory;
import org.quittance.access.SignInLimitService;
import org.quittance.portal.debtor.DebtorSession;
import org.quittance.portal.shared.Redirect;
import org.quittance.refusal.Refusal;

/**
 * Where people of the agency and of creditors sign in. A try is counted before the password is
 * looked at, and a wrong password is answered like an unknown account.
 */
@WebServlet(SignInDoor.PATH)
public class SignInDoor extends Doorstep {

  static final String PATH = "/sign-in";
  private static final long serialVersionUID = 1L;
  private static final Pattern OWN_PAGE =
      Pattern.compile("/(staff|creditor)/[A-Za-z0-9/_-]*(\\?[A-Za-z0-9=&%._~+-]*)?");

  @Inject private transient SignInLimitService limits;
  @Inject private transient IdentityStoreHandler identities;
  @Inject private transient AccountService accounts;
  @Inject private transient CreditorDirectory creditors;
  @Inject private transient DebtorSession visit;
  @Inject private transient AccessSettings settings;
  @Inject private transient Clock clock;

  public SignInDoor() {
    super("/access/sign-in.xhtml");
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    AccountSession session = signIn(request);
    HttpSession http = freshSession(request, settings.accountIdle());
    visit.end();
    session.keepIn(http);
    Redirect.to(next(request.getParameter("next"), session), request, response);
  }

  private AccountSession signIn(HttpServletRequest request) {
    String email = text(request, "email");
    String password = text(request, "password");
    Duration wait = limits.count(email, request.getRemoteAddr());
    if (!wait.isZero()) {
      throw Refusal.of(AccessRefusal.TOO_MANY_TRIES, wait.toSeconds());
    }
    CredentialValidationResult result =
        identities.validate(new UsernamePasswordCredential(email, password));
    if (result.getStatus() != CredentialValidationResult.Status.VALID) {
      throw Refusal.of(AccessRefusal.SIGN_IN_FAILED);
    }
    AccountSummary known =
        accounts.byEmail(email).orElseThrow(() -> Refusal.of(AccessRefusal.SIGN_IN_FAILED));
    Long creditorId = known.role().isStaff() ? null : creditorOf(known);
    limits.succeeded(email);
    AccountSummary account = accounts.signedIn(known.id(), password);
    return new AccountSession(account, creditorId, clock.instant().plus(settings.accountLife()));
  }

  private Long creditorOf(AccountSummary account) {
    return creditors
        .idOf(account.creditorReference())
        .orElseThrow(() -> Refusal.of(AccessRefusal.CREDITOR_NOT_PLACED));
  }

  /**
   * Only ever a page of ours that this account may see; what the address asks for is not trusted.
   */
  static String next(String wanted, AccountSession session) {
    String area = session.account().role().isStaff() ? "/staff/" : "/creditor/";
    boolean isOurs =
        wanted != null
            && wanted.startsWith(area)
            && wanted.length() > area.length()
            && OWN_PAGE.matcher(wanted).matches()
            && !wanted.contains("//");
    return isOurs ? wanted : session.home();
  }

  private static String text(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
