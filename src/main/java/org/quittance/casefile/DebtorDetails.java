package org.quittance.casefile;

import java.time.LocalDate;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.creditor.Contact;

/**
 * Who owes, as the creditor knows them.
 *
 * @param birthDate null for a business, and when the creditor does not know it
 * @param siren nine digits for a business, null for a consumer
 * @param reference the agency's own name for this person, the same on all their files; null when
 *     the agency does not say
 */
public record DebtorDetails(
    DebtorKind kind,
    String name,
    LocalDate birthDate,
    String siren,
    Contact contact,
    String reference) {

  /** A debtor whom the agency does not know from another file. */
  public DebtorDetails(
      DebtorKind kind, String name, LocalDate birthDate, String siren, Contact contact) {
    this(kind, name, birthDate, siren, contact, null);
  }
}
