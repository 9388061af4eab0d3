package org.quittance.access;

/**
 * An account to be made.
 *
 * @param creditorReference needed for {@link Role#CREDITOR}, null for everyone else; the creditor
 *     may be placed later
 * @param language {@code fr} or {@code en}
 */
public record NewAccount(
    String email,
    String displayName,
    Role role,
    String creditorReference,
    String language,
    String password) {

  @Override
  public String toString() {
    return "NewAccount[email=" + email + ", role=" + role + "]";
  }
}
