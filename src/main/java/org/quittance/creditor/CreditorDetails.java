package org.quittance.creditor;

import org.quittance.interest.CreditorKind;

/**
 * A creditor as it presents itself and as its mandate describes it.
 *
 * @param kind picks the legal-interest column: the creditor's quality does, never the debtor's (CMF
 *     L313-2)
 * @param siren nine digits, null for a private individual
 * @param iban where remittances go, null until known
 * @param brandColour {@code #RRGGBB}, null for the agency's own
 */
public record CreditorDetails(
    String name,
    CreditorKind kind,
    String siren,
    Contact contact,
    String iban,
    MandateTerms mandate,
    String brandColour) {}
