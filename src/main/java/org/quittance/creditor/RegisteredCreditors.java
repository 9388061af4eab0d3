package org.quittance.creditor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.quittance.access.CreditorDirectory;

/** Tells access which creditor an account or key is limited to. */
@ApplicationScoped
class RegisteredCreditors implements CreditorDirectory {

  @Inject private CreditorRepository creditors;

  @Override
  public OptionalLong idOf(String creditorReference) {
    return creditors
        .find(creditorReference)
        .map(creditor -> OptionalLong.of(creditor.id()))
        .orElseGet(OptionalLong::empty);
  }
}
