/**
 * The books: what was received, how it was spent on the debt, and what is still owed at a date. It
 * derives the debt from claims and postings; nobody edits a balance. Postings are only ever added.
 */
package org.quittance.ledger;
