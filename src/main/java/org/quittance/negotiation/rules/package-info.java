/**
 * How a debtor's proposal is answered: the bounds an agency or a creditor sets, who sets which of
 * them, the terms a wish amounts to, the answer, and the plan nearest to the wish that would be
 * accepted at once. Plain Java and blind to storage: the same facts and bounds give the same answer
 * for ever, which is what lets a draft of the bounds be tried on the past.
 */
package org.quittance.negotiation.rules;
