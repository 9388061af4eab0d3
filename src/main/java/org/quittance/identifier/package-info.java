/**
 * Identifiers that check themselves: the reference a debtor writes on a bank transfer (ISO 11649)
 * and the number of a French company (SIREN). A value of these types is well formed by
 * construction. Plain Java: anyone may call it.
 */
package org.quittance.identifier;
