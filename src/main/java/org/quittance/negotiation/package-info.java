/**
 * The talk between debtor, agency and creditor about an agreement: the bounds set by the agency,
 * proposals judged by them, offers from either side with their deadlines, signatures and evidence.
 * What is agreed becomes a plan.
 */
package org.quittance.negotiation;
