package org.quittance.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Tells the container who an account is and which role it has. */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {

  private AccountService accounts;

  protected AccountIdentityStore() {}

  @Inject
  public AccountIdentityStore(AccountService accounts) {
    this.accounts = accounts;
  }

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (!(credential instanceof UsernamePasswordCredential typed)) {
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
    return accounts
        .verify(typed.getCaller(), typed.getPasswordAsString())
        .map(a -> new CredentialValidationResult(a.email(), Set.of(a.role().name())))
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }
}
