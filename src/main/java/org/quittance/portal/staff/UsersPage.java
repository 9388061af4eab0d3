package org.quittance.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.quittance.access.AccountService;
import org.quittance.access.NewAccount;
import org.quittance.access.Role;
import org.quittance.portal.shared.Feedback;

/** Opens accounts for people. Only supervisors and administrators come here. */
@Named
@RequestScoped
public class UsersPage {

  private static final String AGAIN = "/staff/users.xhtml?faces-redirect=true";

  @Inject private AccountService accounts;

  private String email;
  private String displayName;
  private Role role = Role.CASE_HANDLER;
  private String creditorReference;
  private String password;

  public String create() {
    accounts.create(new NewAccount(email, displayName, role, creditorReference, "fr", password));
    Feedback.news("staff.users.created", email);
    return AGAIN;
  }

  public Role[] getRoles() {
    return Role.values();
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  public String getCreditorReference() {
    return creditorReference;
  }

  public void setCreditorReference(String creditorReference) {
    this.creditorReference = creditorReference;
  }

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
