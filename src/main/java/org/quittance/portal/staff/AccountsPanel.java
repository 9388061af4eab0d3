package org.quittance.portal.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.quittance.access.AccountService;
import org.quittance.access.AccountSummary;
import org.quittance.access.OneTimePassword;
import org.quittance.access.Role;
import org.quittance.portal.desk.Address;
import org.quittance.portal.shared.Feedback;

/** The accounts there are, to be closed, opened again, or given a password for once. */
@Named
@ViewScoped
public class AccountsPanel implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 100;
  private static final String AGAIN = "/staff/users.xhtml?faces-redirect=true";

  @Inject private AccountService accounts;
  @Inject private HttpServletRequest request;

  // Kept between two requests: a button must mean the row it was shown in.
  private List<AccountSummary> rows;
  private transient OneTimePassword given;

  public List<AccountSummary> getRows() {
    if (rows == null) {
      String after = Address.parameter("after");
      rows = accounts.page(after == null ? "" : after, SHOWN);
    }
    return rows;
  }

  /** Null on the last page. */
  public String getNextLink() {
    return getRows().size() < SHOWN
        ? null
        : Address.query("after", getRows().get(SHOWN - 1).email());
  }

  public String disable(long accountId) {
    accounts.disable(accountId);
    Feedback.news("staff.users.disabled");
    return AGAIN;
  }

  public String enable(long accountId) {
    accounts.enable(accountId);
    Feedback.news("staff.users.enabled");
    return AGAIN;
  }

  /** Only administrators: whoever gives an administrator a password could sign in as one. */
  public boolean isGiver() {
    return request.isUserInRole(Role.ADMINISTRATOR.name());
  }

  public void givePassword(long accountId) {
    if (isGiver()) {
      given = accounts.giveOneTimePassword(accountId);
    } else {
      Feedback.problem(null, "staff.users.administrator");
    }
  }

  /** Null unless one was given by this very request. */
  public OneTimePassword getGiven() {
    return given;
  }
}
