package org.quittance.casefile;

import java.time.LocalDate;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.creditor.Contact;

/**
 * Who owes, as the creditor knows them.
 *
 * @param birthDate null for a business, and when the creditor does not know it
 * @param siren nine digits for a business, null for a consumer
 */
public record DebtorDetails(
    DebtorKind kind, String name, LocalDate birthDate, String siren, Contact contact) {}
