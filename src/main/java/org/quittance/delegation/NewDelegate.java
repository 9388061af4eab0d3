package org.quittance.delegation;

import java.time.LocalDate;
import java.util.Locale;
import org.quittance.access.DelegateScope;
import org.quittance.delegation.rules.DelegateRole;

/**
 * Whom a debtor lets in, how far and for how long.
 *
 * @param from first day
 * @param until last day, inclusive
 * @param language ISO 639-1 of the mails to them
 */
public record NewDelegate(
    String name,
    String email,
    DelegateRole role,
    DelegateScope scope,
    LocalDate from,
    LocalDate until,
    String language) {

  public NewDelegate {
    name = name == null ? "" : name.strip().replaceAll("\\s+", " ");
    email = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "NewDelegate[role=" + role + ", scope=" + scope + "]";
  }
}
