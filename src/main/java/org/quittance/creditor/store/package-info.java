/** Creditors in the database. */
package org.quittance.creditor.store;
