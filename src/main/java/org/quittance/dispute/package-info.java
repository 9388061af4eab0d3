/**
 * Disputes: what the debtor says is not owed, why, and with what evidence; the creditor's answer
 * within its time; a reasoned decision, one reply, and the end. What is contested is held back in
 * {@link org.quittance.casefile.rules.ContestedParts} meanwhile.
 */
package org.quittance.dispute;
