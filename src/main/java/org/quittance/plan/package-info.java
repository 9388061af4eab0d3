/**
 * Plans that are agreed and kept: dated instalments, collected by a means the debtor keeps for it
 * or paid by themselves, with allowances that let a plan bend before it breaks. A payment by any
 * means counts towards the plan of its case. Nothing here talks to the provider within a
 * transaction, and what a plan does to the debt goes through {@code ledger} and {@code casefile}.
 */
package org.quittance.plan;
