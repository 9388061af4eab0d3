/**
 * Messages: one thread per case between the debtor and the agency, with attachments, a promised day
 * for each answer, drafts that outlive a session, and the agency's templates. Documents are stored
 * by whoever calls, who hands over their ids; the creditor has no part in it.
 */
package org.quittance.message;
