/**
 * The way back into the agency's case records: every {@link org.quittance.outbox.CaseEvent} is kept
 * in the transaction that made it happen and served as an ordered feed and as a case's timeline.
 * Nobody imports this package but the portal and the API.
 */
package org.quittance.caserecords;
