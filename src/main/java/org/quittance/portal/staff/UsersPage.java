package org.quittance.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.quittance.access.AccountService;
import org.quittance.access.ApiKeyScope;
import org.quittance.access.ApiKeyService;
import org.quittance.access.ApiKeySummary;
import org.quittance.access.CurrentActor;
import org.quittance.access.IssuedApiKey;
import org.quittance.access.NewAccount;
import org.quittance.access.Role;
import org.quittance.portal.shared.Feedback;

/** Accounts of people and keys of systems. Only supervisors and administrators come here. */
@Named
@RequestScoped
public class UsersPage {

  private static final String AGAIN = "/staff/users.xhtml?faces-redirect=true";

  @Inject private AccountService accounts;
  @Inject private ApiKeyService keys;
  @Inject private CurrentActor currentActor;

  private String email;
  private String displayName;
  private Role role = Role.CASE_HANDLER;
  private String creditorReference;
  private String password;
  private String keyName;
  private String keyCreditor;
  private boolean keyReadOnly;
  private IssuedApiKey issued;

  public String create() {
    accounts.create(new NewAccount(email, displayName, role, creditorReference, "fr", password));
    Feedback.news("staff.users.created", email);
    return AGAIN;
  }

  public List<ApiKeySummary> getKeys() {
    return keys.all();
  }

  public void createKey() {
    issued = keys.create(keyName, new ApiKeyScope(keyCreditor, keyReadOnly), currentActor.actor());
  }

  public String revokeKey(long keyId) {
    keys.revoke(keyId);
    Feedback.news("staff.keys.revoked");
    return AGAIN;
  }

  /** Null unless one was made by this very request. */
  public IssuedApiKey getIssued() {
    return issued;
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

  public String getKeyName() {
    return keyName;
  }

  public void setKeyName(String keyName) {
    this.keyName = keyName;
  }

  public String getKeyCreditor() {
    return keyCreditor;
  }

  public void setKeyCreditor(String keyCreditor) {
    this.keyCreditor = keyCreditor;
  }

  public boolean isKeyReadOnly() {
    return keyReadOnly;
  }

  public void setKeyReadOnly(boolean keyReadOnly) {
    this.keyReadOnly = keyReadOnly;
  }
}
