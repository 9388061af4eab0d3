/**
 * Case files: one debtor, one creditor, the claims entrusted to the agency, and the standing of the
 * case. It owns no amount but the principal: what is owed at a date is derived by {@code ledger}.
 */
package org.quittance.casefile;
