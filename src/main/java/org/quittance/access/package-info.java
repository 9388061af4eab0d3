/**
 * Who may enter, and who did it: secure links and one-time codes of debtors, accounts of staff and
 * creditor users, keys of other systems, and the {@link org.quittance.access.Actor} every use case
 * names. Secrets are kept as hashes only. Nothing here knows what a case file contains: what a
 * debtor must answer comes through {@link org.quittance.access.GuardFacts}.
 */
package org.quittance.access;
