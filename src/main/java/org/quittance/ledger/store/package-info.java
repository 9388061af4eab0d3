/** Journal entries and postings in the database. */
package org.quittance.ledger.store;
